CREATE TABLE patients(id INTEGER, nom TEXT, prenom TEXT, naissance TEXT, note TEXT);
INSERT INTO patients VALUES(1,'MARTIN','Zoé','1950-01-02','a < b & "c"'),(2,'D''ARC',NULL,'1960-03-04','deux
lignes'),(3,'PETIT','Léa','1970-05-06','x | y'),(4,'LE GOFF','Yann','1981-12-31','');
