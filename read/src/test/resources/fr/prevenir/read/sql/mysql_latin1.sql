/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: labo
-- ------------------------------------------------------
-- Server version	10.11.19-MariaDB-0+deb12u1

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES latin1 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;

--
-- Table structure for table `patients`
--

DROP TABLE IF EXISTS `patients`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `patients` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `nom` varchar(80) NOT NULL,
  `prÃ©nom` varchar(80) DEFAULT NULL,
  `naissance` date DEFAULT NULL,
  `nir` char(15) DEFAULT NULL,
  `poids` decimal(6,2) DEFAULT NULL,
  `actif` bit(1) DEFAULT NULL,
  `photo` blob DEFAULT NULL,
  `cle` binary(16) DEFAULT NULL,
  `sexe` enum('M','F') DEFAULT NULL COMMENT 'l''Ã©tat (civil), ou; pas',
  `rques` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `nom_idx` (`nom`(10))
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='table des; patients (tous)';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `patients`
--

LOCK TABLES `patients` WRITE;
/*!40000 ALTER TABLE `patients` DISABLE KEYS */;
INSERT IGNORE INTO `patients` VALUES
(1,'L\'HÔPITAL','Zoé','1961-03-15','261037511613893',61.50,'','\0ÿ\'\"\\','\0\"3DUfwˆ™ª»ÌÝîÿ','F','ligne 1\r\nligne 2	tab \\ antislash \"guillemets\" `accent` ),( ; -- pas un commentaire /* ni ça */'),
(2,'Œuvrard','Noël',NULL,NULL,NULL,'\0',NULL,'ÿîÝÌ»ª™ˆwfUD3\"\0',NULL,''),
(3,'NULL','\\N','1900-01-01','',-0.50,NULL,'texte lisible','\0\"3DUfwˆ™ª»ÌÝîÿ','M','? émoji; €');
/*!40000 ALTER TABLE `patients` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sejour`
--

DROP TABLE IF EXISTS `sejour`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `sejour` (
  `nda` varchar(12) NOT NULL,
  `patient_id` int(11) NOT NULL,
  `entree` datetime DEFAULT NULL,
  `motif` longtext DEFAULT NULL,
  PRIMARY KEY (`nda`),
  KEY `fk_p` (`patient_id`),
  CONSTRAINT `fk_p` FOREIGN KEY (`patient_id`) REFERENCES `patients` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sejour`
--

LOCK TABLES `sejour` WRITE;
/*!40000 ALTER TABLE `sejour` DISABLE KEYS */;
INSERT IGNORE INTO `sejour` VALUES
('A1',1,'2020-04-01 10:00:00','grossesse'),
('A2',3,NULL,'INSERT INTO patients VALUES (9,\'faux\');');
/*!40000 ALTER TABLE `sejour` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `vide`
--

DROP TABLE IF EXISTS `vide`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `vide` (
  `a` int(11) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `vide`
--

LOCK TABLES `vide` WRITE;
/*!40000 ALTER TABLE `vide` DISABLE KEYS */;
/*!40000 ALTER TABLE `vide` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

-- Dump completed on 2026-11-25 20:30:12
