"""The people of the corpus: a thousand by default, invented, the same at each run."""
import dataclasses
import datetime
import random
import unicodedata

WOMEN = (
    "Gaëlle Chloé Zoé Héloïse Anaïs Maëlle Françoise Noémie Léa Inès Océane Agnès Cécile Hélène Thérèse Aurélie Sylvie Monique"
    " Nathalie Valérie Stéphanie Fatoumata Aïssatou Khadija Lœtitia Marie-Thérèse Anne-Laure Marie-Hélène Jeanne Odette Éliane"
    " Édith Mégane Joëlle Danièle Ginette Yvonne Pauline Camille Manon"
).split()
MEN = (
    "Noël Loïc Gaël Joël François Jérôme Rémi Cédric Frédéric Sébastien Stéphane Mickaël Raphaël Théo Léo Hervé André René Étienne"
    " Éric Édouard Benoît Grégory Cyril Mamadou Youssef Jean-François Jean-Noël Pierre-Yves Paul-Émile Lucien Marcel Gérard"
    " Thierry Didier Hugo Maël Anatole Bastien Quentin"
).split()
SURNAMES = (
    "Lefèvre|Lemaître|Béranger|Hébert|Guérin|Le Goff|Le Bihan|de La Tour|Du Pré|D'Almeida|L'Hostis|N'Diaye|Müller|Gonçalves|Peña|"
    "Muñoz|Façon|Garçon|Bœuf|Lecœur|Vasseur|Prévost|Tréguier|Kerbrat|Plouhinec|Castaing|Etcheverry|Haristoy|Ferrandi|Santucci|"
    "Schäfer|Oberlé|Weber|Klein|Zimmermann|Benaïssa|Boukhari|Cissé|Traoré|Diallo|Coulibaly|Nguyen|Tran-Van|Da Silva|Dos Santos|"
    "Pélissier|Séguier|Crépin|Dufrêne|Chêne|Delâge|Forêt|Brûlé|Goût-Martin|Maïsto|Noailles|Ozanne|Quémener|Rousseau-Dupré|"
    "Saint-Ève|Tissot|Ughetto|Vuillemin|Wagner|Xhaard|Ybert|Zuccarelli|Aubépin|Bâcle|Cléret|Déchamps|Épaillard|Fayçal-Merad|"
    "Gicquel|Huîtric|Isnard|Jégou|Kœnig|Lacoste|Mézière|Naudé|Olivier-Roche|Pâris|Quintard|Régnier|Sénéchal|Thébault|Uzan|"
    "Vérité|Wojcik|Yvenou|Zeller|Bourgeois|Carpentier|Duchesne|Fournier|Gauthier|Jacquemin|Lambert|Marchand|Perrin|Renaud|"
    "Tanguy|Vidal|Blanchard|Charpentier|Delmas|Estève|Fabre|Grandjean|Humbert|Imbert|Joubert|Lacroix|Meunier|Pasquier|Ravel|"
    "Salomé|Texier|Vallée"
).split("|")
STREETS = (
    "rue des Lilas|avenue d'Italie|boulevard de la République|chemin du Moulin à vent|place de l'Église|impasse du Pré-aux-Clercs|"
    "allée des Chênes|quai François-Mitterrand|rue de l'Hôtel-de-Ville|cours Gambetta|route de Saint-Étienne|rue du Maréchal-Foch|"
    "square Élie-Faure|rue Émile-Zola|venelle du Puits|rue du 8-Mai-1945"
).split("|")
HOSTS = ("messagerie.example", "courriel.example", "boite.example")
# INSEE code, postcode, name
TOWNS = [
    ("13205", "13005", "Marseille"), ("94038", "94240", "L'Haÿ-les-Roses"), ("42218", "42000", "Saint-Étienne"),
    ("01053", "01000", "Bourg-en-Bresse"), ("2A004", "20000", "Ajaccio"), ("2B033", "20200", "Bastia"), ("29019", "29200", "Brest"),
    ("35238", "35000", "Rennes"), ("97411", "97400", "Saint-Denis"), ("67482", "67000", "Strasbourg"), ("31555", "31000", "Toulouse"),
    ("06088", "06000", "Nice"), ("76351", "76600", "Le Havre"), ("14118", "14000", "Caen"), ("38185", "38000", "Grenoble"),
    ("64102", "64100", "Bayonne"), ("66136", "66000", "Perpignan"), ("08105", "08000", "Charleville-Mézières"),
    ("18033", "18000", "Bourges"), ("22278", "22000", "Saint-Brieuc"),
]
NOTES = [
    "", "", "", "RAS", "À rappeler ; ne pas laisser de message", "Vu le matin, revient l'après-midi", "Dit « c'est \"rien\" »",
    "Première ligne\nDeuxième ligne", "100 % remboursé \\ dossier complet", "Porte; fenêtre, | barre", "Suivi à 6 mois – 37,5 °C",
    "Transport assis <sans> accompagnant & retour",
]


@dataclasses.dataclass(frozen=True)
class Person:
    """One person. `birth_family` is empty where it is the name in use; `email` where nobody knows it."""

    ipp: str
    family: str
    given: str
    birth_family: str
    birth: datetime.date
    sex: str
    nir: str
    phone: str
    email: str
    address: str
    postcode: str
    city: str
    note: str

    def values(self):
        return [getattr(self, field.name) for field in dataclasses.fields(self)]


FIELDS = [field.name for field in dataclasses.fields(Person)]
HEADINGS = dict(zip(FIELDS, [
    "IPP", "NOM_USAGE", "PRENOM", "NOM_NAISSANCE", "DATE_NAISSANCE", "SEXE", "NIR", "TELEPHONE", "EMAIL", "ADRESSE", "CODE_POSTAL",
    "VILLE", "COMMENTAIRE",
]))


def plain(word):
    """Small letters without accents, ligatures, blanks and signs."""
    word = word.lower().replace("œ", "oe")
    return "".join(c for c in unicodedata.normalize("NFD", word) if c.isalnum())


def nir(sex, birth, insee, order):
    body = f"{1 if sex == 'M' else 2}{birth:%y%m}{insee}{order:03d}"
    number = int(body.replace("2A", "19").replace("2B", "18"))
    return f"{body}{97 - number % 97:02d}"


def people(count=1000):
    dice = random.Random(1978)
    phones = dice.sample(range(10_000), 10_000)
    made, names = [], set()
    while len(made) < count:
        number = len(made)
        sex = dice.choice("FM")
        given = dice.choice(WOMEN if sex == "F" else MEN)
        family = dice.choice(SURNAMES)
        birth = datetime.date(1931, 1, 1) + datetime.timedelta(days=dice.randrange(31000))
        other = dice.choice(SURNAMES) if sex == "F" and dice.random() < 0.4 else ""
        if (family, given, birth) in names or other == family:
            continue
        names.add((family, given, birth))
        insee, postcode, city = dice.choice(TOWNS)
        made.append(Person(
            ipp=str(8_000_000 + 7 * number),
            family=family,
            given=given,
            birth_family=other,
            birth=birth,
            sex=sex,
            nir=nir(sex, birth, insee, dice.randrange(1, 990)),
            # numbers that the regulator keeps for fiction, and then any that begin so
            phone=f"063998{phones[number]:04d}" if number < 10_000 else f"0639{number:06d}",
            email=f"{plain(given)}.{plain(family)}{dice.randrange(10**4)}@{dice.choice(HOSTS)}" if dice.random() < 0.8 else "",
            address=f"{dice.randrange(1, 140)} {dice.choice(STREETS)}",
            postcode=postcode,
            city=city,
            note=dice.choice(NOTES),
        ))
    return made
