package fr.prevenir.detect.french;

/// What a word does to the terms around it. A word may do several things.
enum Cue {
  /// `pas`, `sans`, `aucun`: denies what follows.
  NOT,
  /// `négatif`, `absent`, `exclu`: denies what precedes.
  NEGATIVE,
  /// `positif`, `confirmé`, `oui`: affirms what precedes.
  POSITIVE,
  /// `suspicion`, `si`, `risque`: what follows is not known.
  MAYBE,
  /// `suspecté`, `à éliminer`: what precedes is not known.
  UNSURE,
  /// `recherche`, `dépistage`, `sérologie`: what follows is the subject of a test.
  ASK,
  /// `prescrit`, `à faire`, `en attente`: what precedes was asked.
  ASKED,
  /// `refuse`, `propose`: what follows is not done.
  DECLINE,
  /// `refusé`, `à discuter`: what precedes is not done.
  DECLINED,
  /// `prévu`, `programmé`: what precedes is to come.
  PLANNED,
  /// `mère`, `conjoint`: another person.
  KIN,
  /// `né à terme`, `prématuré`: the pregnancy named is the mother's.
  BORN,
  /// `antécédents familiaux`: everything that follows is about relatives.
  FAMILY,
  /// `IMG`, `amniocentèse`, `fœtus`: what follows is said of the unborn child.
  UNBORN,
  /// `patient`, `elle`, `personnels`: what follows is about the person.
  PATIENT,
  /// `avec`, `par`, `accompagnée de`: a relative who follows is only present.
  COMPANION,
  /// `appelle`, `signale`: a relative who precedes only speaks.
  SPEAKS,
  /// `chez`, `de la`: ties a relative who follows to a term that precedes.
  OF,
  /// `son`, `sa`, `ses`.
  POSSESSIVE,
  /// `vaccin`: the disease named is prevented.
  VACCINE,
  /// `infirmière`, `travaille`: a trade.
  TRADE,
  /// `équipe`, `agent`: who works here, and is not the patient.
  STAFF,
  /// `rue`, `place`: an address.
  STREET,
  /// `M.`, `Mme`, `Dr`: a name follows.
  TITLE,
  /// `ligue`, `institut`: the name of an organisation follows.
  OFFICE,
  /// `réunion`, `affiche`, `zone`: the term beside it is said of a thing, a place or an event.
  THING,
  /// `planning`, `tennis`, `fatigue`: what no illness is of, so that the word is meant otherwise.
  OBJECT,
  /// `patient`, `sourd`: in the plural a group of people, not the person of the record.
  CROWD,
  /// `en panne`, `à commander`: said of things alone.
  IDLE,
  /// `mais`, `par contre`: ends the reach of what precedes.
  BREAK,
  /// `car`, `puis`, `malgré`: ends a denial or a doubt, not what is said of a relative.
  TURN,
  /// `suivi`, `hospitalisé`, `transfert`: a ward or specialist that follows cares for the person.
  CARED,
  /// `suivi`, `traité`: care that was given, whatever for.
  TREATED,
  /// `courrier`, `demande`: what offices follow up and treat.
  HANDLED,
  /// `et`.
  AND,
  /// `ou`, `ni`.
  OR,
  /// `suivi`, `sous`, `traité`: begins a statement about the person.
  ASSERT,
  /// `récidive`, `complication`: takes a denial upon itself.
  EVENT,
  /// `traitement`: takes a denial upon itself when a disease of the person follows.
  COURSE,
  /// `notion`, `signe`, `antécédent`: hands a denial on.
  HEAD,
  /// `de`, `du`, `la`: says nothing.
  LINK,
  /// `normal`, `élevé`, `résultat`: an outcome that neither affirms nor denies.
  OUTCOME,
  /// `du`, `réalisé`, `ce jour`: may stand between an examination and its outcome.
  BETWEEN,
  /// `contact`, `contage`: exposure, not infection.
  CONTACT,
  /// `un enfant`, `bébé` after a number: decides that a mother is the patient.
  CHILD;

  long bit() {
    return 1L << ordinal();
  }
}
