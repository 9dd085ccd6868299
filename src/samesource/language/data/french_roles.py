"""French offices and occupations: general words of public life, each with its class."""

from __future__ import annotations

_SAME = """
président|présidente
premier ministre|première ministre|cheffe du gouvernement|chef du gouvernement
ministre|ministres
ministre des affaires étrangères|chef de la diplomatie|cheffe de la diplomatie
ministre de l'intérieur
ministre de la défense
ministre des finances
ministre de la santé
ministre de la justice|garde des sceaux
ministre de l'économie
ministre de l'environnement
ministre des transports
ministre de l'éducation
secrétaire d'état
secrétaire général|secrétaire générale
chancelier|chancelière
député|députée|parlementaire
sénateur|sénatrice
maire|mairesse|bourgmestre
adjoint au maire|adjointe au maire
préfet|préfète
sous-préfet|sous-préfète
conseiller|conseillère
conseiller municipal|conseillère municipale
ambassadeur|ambassadrice
diplomate
roi
reine
pape
évêque|archevêque
prêtre|curé
juge|magistrat|magistrate
procureur|procureure|procureur de la république|procureure de la république
avocat|avocate
huissier|huissière
commissaire
gendarme|gendarmes
policier|policière|policiers
pompier|pompiers|sapeur-pompier
général|générale
colonel|colonelle
capitaine
commandant|commandante
lieutenant|lieutenante
soldat|soldate|soldats
porte-parole
président-directeur général|pdg
directeur général|directrice générale
directeur financier|directrice financière
directeur|directrice
directeur adjoint|directrice adjointe
gérant|gérante
patron|patronne
chef|cheffe
responsable|responsables
cadre
entrepreneur|entrepreneuse
fondateur|fondatrice
propriétaire
actionnaire
économiste
analyste
auditeur|auditrice
consultant|consultante
expert|experte|experts
inspecteur|inspectrice
fonctionnaire|fonctionnaires
négociateur|négociatrice
médiateur|médiatrice
délégué|déléguée
délégué syndical|déléguée syndicale
syndicaliste
médecin|docteur|docteure
chirurgien|chirurgienne
infirmier|infirmière
pharmacien|pharmacienne
vétérinaire
psychologue
épidémiologiste
professeur|professeure|enseignant|enseignante|qui enseigne|qui enseignait
instituteur|institutrice
proviseur|proviseure
étudiant|étudiante
élève|élèves
scientifique|scientifiques
chercheur|chercheuse|chercheurs
historien|historienne
géologue
biologiste
chimiste
physicien|physicienne
hydrologue
météorologue|prévisionniste
ingénieur|ingénieure|ingénieurs
architecte
technicien|technicienne
ouvrier|ouvrière|ouvriers
employé|employée|employés
salarié|salariée|salariés
agriculteur|agricultrice
éleveur|éleveuse
pêcheur|pêcheuse
boulanger|boulangère
cuisinier|cuisinière
commerçant|commerçante
chauffeur|chauffeuse|conducteur|conductrice
pilote
marin|marins
journaliste|reporter
rédacteur|rédactrice
photographe
écrivain|écrivaine|auteur|autrice
artiste
acteur|actrice|comédien|comédienne
entraîneur|entraîneuse|qui entraîne|qui entraînait
joueur|joueuse
militant|militante
bénévole
riverain|riveraine|habitant|habitante
voisin|voisine
témoin|témoins
victime|victimes
retraité|retraitée
veuve
veuf
mère
père
fils
fille
frère
sœur
mari|époux
épouse
concierge|gardien|gardienne
conservateur|conservatrice
archiviste
archéologue
dirigeant|dirigeante|dirigeants
pasteur|pasteure
moine
religieuse
doyen|doyenne
recteur|rectrice
dentiste
sage-femme
kinésithérapeute
assistant social|assistante sociale
éducateur|éducatrice
jardinier|jardinière
apiculteur|apicultrice
berger|bergère
vigneron|vigneronne|viticulteur|viticultrice
brasseur|brasseuse
boucher|bouchère
coiffeur|coiffeuse
couturier|couturière
menuisier|menuisière
maçon
plombier|plombière
électricien|électricienne
mécanicien|mécanicienne
soudeur|soudeuse
chauffeur routier|routier
contrôleur|contrôleuse
aiguilleur|aiguilleuse
hôtesse de l'air|steward
douanier|douanière
surveillant|surveillante
vigile
traducteur|traductrice|interprète
libraire
éditeur|éditrice
chef d'orchestre
compositeur|compositrice
réalisateur|réalisatrice
animateur|animatrice
trésorier|trésorière
greffier|greffière
notaire
beau-père
belle-mère
compagnon|compagne
collègue
apprenti|apprentie
stagiaire
client|cliente
gendre
neveu
nièce
oncle
tante
grand-mère
grand-père
boulanger-pâtissier
cardinal
rabbin
imam
brigadier
sergent
adjudant
major
banquier|banquière
épicier|épicière
pizzaiolo
serveur|serveuse
facteur|factrice
mineur|mineurs
cheminot|cheminots
pilote de ligne
cardiologue
oncologue
virologue
pédiatre
psychiatre
médecin légiste|légiste
urgentiste
anesthésiste
radiologue
mathématicien|mathématicienne
sismologue
volcanologue
climatologue
océanographe
botaniste
zoologiste
cycliste
arbitre
gardien de but
attaquant|attaquante
chanteur|chanteuse
musicien|musicienne
peintre
sculpteur|sculptrice
poète|poétesse
romancier|romancière
cinéaste
bibliothécaire
documentaliste
secrétaire
comptable
commissaire aux comptes
commissaire-priseur
ministre de la culture
ministre du travail
ministre de l'agriculture
ministre de l'énergie
aide-soignant|aide-soignante
auxiliaire de vie
caporal|caporale
ambulancier|ambulancière
directeur d'exploitation|directrice d'exploitation
directeur de cabinet|directrice de cabinet
directeur de la communication|directrice de la communication
directeur des ressources humaines|directrice des ressources humaines
directeur technique|directrice technique
chef de service|cheffe de service
chef de projet|cheffe de projet
conducteur de travaux|conductrice de travaux
chef de chantier|cheffe de chantier
juge d'instruction
procureur général|procureure générale
substitut|substitute
échevin|échevine
conservateur du trésor|conservatrice du trésor
sacristain|sacristine
chanoine
vicaire
abbé|abbesse
orfèvre
antiquaire
assureur|assureuse
courtier|courtière
expert-comptable|experte-comptable
cambrioleur|cambrioleuse
automobiliste
promeneur|promeneuse
randonneur|randonneuse
usager|usagère
syndiqué|syndiquée
secrétaire du syndicat
délégué du personnel|déléguée du personnel
aide à domicile
brancardier|brancardière
cadre de santé
toxicologue
microbiologiste
écologue
spéléologue
guide
moniteur|monitrice
pisteur|pisteuse
cousin
cousine
petit-fils
petite-fille
beau-frère
belle-sœur
beau-fils
belle-fille
filleul|filleule
parrain
marraine
fiancé|fiancée
"""

ROLES: dict[str, str] = {word: line.split("|")[0] for line in _SAME.strip().splitlines() for word in line.split("|")}
"""Role and the first word of its line: words of one line say the same."""
