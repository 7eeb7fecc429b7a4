/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: labo
-- ------------------------------------------------------
-- Server version	10.11.19-MariaDB-0+deb12u1

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;

--
-- Dumping data for table `patients`
--

LOCK TABLES patients WRITE;
/*!40000 ALTER TABLE patients DISABLE KEYS */;
INSERT INTO patients VALUES
(1,'L\'HÃ”PITAL','ZoÃ©','1961-03-15','261037511613893',61.50,'','\0ÿ\'\"\\','\0\"3DUfwˆ™ª»ÌÝîÿ','F','ligne 1\r\nligne 2	tab \\ antislash \"guillemets\" `accent` ),( ; -- pas un commentaire /* ni Ã§a */'),
(2,'Å’uvrard','NoÃ«l',NULL,NULL,NULL,'\0',NULL,'ÿîÝÌ»ª™ˆwfUD3\"\0',NULL,''),
(3,'NULL','\\N','1900-01-01','',-0.50,NULL,'texte lisible','\0\"3DUfwˆ™ª»ÌÝîÿ','M','ðŸ©º Ã©moji; â‚¬');
/*!40000 ALTER TABLE patients ENABLE KEYS */;
UNLOCK TABLES;

--
-- Dumping data for table `sejour`
--

LOCK TABLES sejour WRITE;
/*!40000 ALTER TABLE sejour DISABLE KEYS */;
INSERT INTO sejour VALUES
('A1',1,'2020-04-01 10:00:00','grossesse'),
('A2',3,NULL,'INSERT INTO patients VALUES (9,\'faux\');');
/*!40000 ALTER TABLE sejour ENABLE KEYS */;
UNLOCK TABLES;

--
-- Dumping data for table `vide`
--

LOCK TABLES vide WRITE;
/*!40000 ALTER TABLE vide DISABLE KEYS */;
/*!40000 ALTER TABLE vide ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

-- Dump completed on 2026-11-25 20:30:12
