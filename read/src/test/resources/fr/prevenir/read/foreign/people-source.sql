CREATE TABLE patients (id serial primary key, nom text, prenom text, naissance date, telephone text, notes text);
INSERT INTO patients (nom,prenom,naissance,telephone,notes) VALUES ('LAMBERT','Noé','1988-11-02','0639981101',E'ligne 1\nligne 2'),('DIALLO','Aïssatou','1975-06-19','0639981102',NULL),('NGUYEN','Minh','1969-01-30',NULL,E'a\tb');
CREATE TABLE sejours (id serial primary key, patient int references patients(id), entree date);
INSERT INTO sejours (patient,entree) VALUES (1,'2024-01-05'),(2,'2024-02-06');
