--
-- PostgreSQL database dump
--

\restrict 1F8paWISqYGp3bhi8DNL7H1VIo5WkWvzTvy7yzSGtSjhwzjNgU9EudAPbIefCU2

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: archive; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA archive;


ALTER SCHEMA archive OWNER TO postgres;

--
-- Name: f(); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.f() RETURNS integer
    LANGUAGE plpgsql
    AS $$ BEGIN
INSERT INTO patients (nom) VALUES ('pas une donnée');
RETURN 1; END; $$;


ALTER FUNCTION public.f() OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: patients; Type: TABLE; Schema: archive; Owner: postgres
--

CREATE TABLE archive.patients (
    id integer,
    nom text
);


ALTER TABLE archive.patients OWNER TO postgres;

--
-- Name: patients; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.patients (
    id integer NOT NULL,
    nom character varying(80) NOT NULL,
    "Prénom" text,
    naissance date,
    nir character(15),
    poids numeric(6,2),
    actif boolean,
    photo bytea,
    tags text[],
    rques text
);


ALTER TABLE public.patients OWNER TO postgres;

--
-- Name: patients_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.patients_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.patients_id_seq OWNER TO postgres;

--
-- Name: patients_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.patients_id_seq OWNED BY public.patients.id;


--
-- Name: sejour; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.sejour (
    nda character varying(12) NOT NULL,
    patient_id integer NOT NULL,
    entree timestamp with time zone,
    motif text
);


ALTER TABLE public.sejour OWNER TO postgres;

--
-- Name: patients id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.patients ALTER COLUMN id SET DEFAULT nextval('public.patients_id_seq'::regclass);


--
-- Data for Name: patients; Type: TABLE DATA; Schema: archive; Owner: postgres
--

INSERT INTO archive.patients VALUES (7, 'ANCIEN');


--
-- Data for Name: patients; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.patients VALUES (1, 'L''HÔPITAL', 'Zoé', '1961-03-15', '261037511613893', 61.50, true, '\x0001ff27225c', '{a,b;c}', 'ligne 1
ligne 2	tab \ antislash "guillemets" ),( ; -- pas un commentaire');
INSERT INTO public.patients VALUES (2, 'Œuvrard', 'Noël', NULL, NULL, NULL, false, NULL, NULL, '');
INSERT INTO public.patients VALUES (3, 'NULL', '\N', '1900-01-01', '               ', -0.50, NULL, '\x746578', '{}', '\.');


--
-- Data for Name: sejour; Type: TABLE DATA; Schema: public; Owner: postgres
--

INSERT INTO public.sejour VALUES ('A1', 1, '2020-04-01 08:00:00+00', 'grossesse');
INSERT INTO public.sejour VALUES ('A2', 3, NULL, 'INSERT INTO patients VALUES (9,''faux'');');


--
-- Name: patients_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.patients_id_seq', 1, false);


--
-- Name: patients patients_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.patients
    ADD CONSTRAINT patients_pkey PRIMARY KEY (id);


--
-- Name: sejour sejour_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.sejour
    ADD CONSTRAINT sejour_pkey PRIMARY KEY (nda);


--
-- Name: sejour sejour_patient_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.sejour
    ADD CONSTRAINT sejour_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES public.patients(id);


--
-- PostgreSQL database dump complete
--

\unrestrict 1F8paWISqYGp3bhi8DNL7H1VIo5WkWvzTvy7yzSGtSjhwzjNgU9EudAPbIefCU2

