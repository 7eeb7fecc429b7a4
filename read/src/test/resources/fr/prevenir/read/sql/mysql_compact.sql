/*M!999999\- enable the sandbox mode */ 
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
INSERT INTO `patients` VALUES
(1,'L\'HÃ”PITAL','ZoÃ©','1961-03-15','261037511613893',61.50,'','\0ÿ\'\"\\','\0\"3DUfwˆ™ª»ÌÝîÿ','F','ligne 1\r\nligne 2	tab \\ antislash \"guillemets\" `accent` ),( ; -- pas un commentaire /* ni Ã§a */'),
(2,'Å’uvrard','NoÃ«l',NULL,NULL,NULL,'\0',NULL,'ÿîÝÌ»ª™ˆwfUD3\"\0',NULL,''),
(3,'NULL','\\N','1900-01-01','',-0.50,NULL,'texte lisible','\0\"3DUfwˆ™ª»ÌÝîÿ','M','ðŸ©º Ã©moji; â‚¬');
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
INSERT INTO `sejour` VALUES
('A1',1,'2020-04-01 10:00:00','grossesse'),
('A2',3,NULL,'INSERT INTO patients VALUES (9,\'faux\');');
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `vide` (
  `a` int(11) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
