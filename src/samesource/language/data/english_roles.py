"""English offices and occupations: general words of public life, each with its class."""

from __future__ import annotations

_SAME = """
president|presidents
prime minister|premier|pm
minister|ministers
chancellor
secretary|secretaries
secretary of state
secretary general
foreign minister
defence minister|defense minister
finance minister
interior minister|home secretary
health minister|health secretary
justice minister
education minister
environment minister
transport minister
energy minister
agriculture minister
economy minister
attorney general
attorney|lawyer|solicitor|barrister|counsel|defence counsel|defence lawyer|defense lawyer|defense attorney
prosecutor|prosecutors|crown attorney|district attorney
judge|justice|magistrate
juror|jurors
king
queen
prince
princess
emperor
pope
bishop|archbishop
cardinal
priest|vicar|pastor|rev|reverend
imam
rabbi
ambassador
consul
envoy
diplomat
senator|sen
congressman|congresswoman|representative
lawmaker|lawmakers|legislator|member of parliament|mp
councillor|councilor|council member
mayor|mayoress
governor|gov
commissioner
inspector
superintendent|supt
detective
sheriff
constable
sergeant|sgt
lieutenant|lt
captain|capt
major
colonel|col
general
admiral
commander
marshal
soldier|soldiers
officer|officers
police chief|chief of police
fire chief|chief fire officer
firefighter|firefighters|fireman
paramedic
guard
spokesman|spokeswoman|spokesperson|press officer|press secretary
chair|chairman|chairwoman|chairperson
chief executive|chief executive officer|ceo
chief financial officer|cfo|finance chief|finance director
chief operating officer|coo
chief technology officer|cto
chief information officer|cio
chief medical officer
chief scientist
managing director
executive director
executive
director|directors
manager|managers
plant manager|works manager
general manager
project manager
supervisor
foreman|forewoman
administrator
treasurer
founder|co-founder
owner
entrepreneur
investor
banker
broker
trader
economist
analyst
auditor
accountant
consultant
adviser|advisor
expert
regulator
official|officials
negotiator|negotiators
mediator
inspector general
ombudsman
coroner
pathologist
doctor|doctors|physician|gp
surgeon
nurse|nurses
midwife
dentist
pharmacist
psychologist|psychiatrist
epidemiologist
vet|veterinarian
scientist|scientists
researcher|researchers
professor|prof
dr|dr.
lecturer
teacher|teachers|who teaches|who taught
headteacher|head teacher|principal|headmaster|headmistress
student|students
pupil|pupils
historian
biologist
chemist
physicist
geologist
meteorologist|forecaster
engineer|engineers
architect
technician
electrician
plumber
carpenter
mechanic
miner|miners
worker|workers
labourer|laborer
employee|employees
farmer|farmers|who farms|who farmed
fisherman|fishermen|fisher|who fishes|who fished
butcher
baker
chef|cook
waiter|waitress
shopkeeper
cleaner
caretaker|janitor
librarian
driver|drivers
pilot
sailor
skipper
conductor
postman
mail carrier
journalist|reporter|correspondent
editor
photographer
author|writer
poet
artist
painter
musician
singer
actor|actress
director general
coach|who coaches|who coached
player
referee
striker
goalkeeper
union leader|union boss
union representative|shop steward
delegate|union delegate|union rep
campaigner|activist
volunteer
resident|residents
neighbour|neighbor
witness|witnesses
victim|victims
tenant
landlord
pensioner|retiree
widow
widower
mother
father
son
daughter
brother
sister
husband
wife
grandmother
grandfather
uncle
aunt
cousin
nephew
niece
friend
leader|leaders|head|boss
party leader|leader of the party
chief of staff
head of state|heads of state
curator
conservator
archivist
archaeologist
hydrologist
seismologist
volcanologist
ecologist
harbour master|harbor master|harbourmaster
ranger
warden
trustee
whistleblower
contractor
operator
clerk
registrar
bailiff
chaplain
deacon|deaconess
abbot|abbess
nun
monk
canon
rector
dean
provost
vice chancellor
surveyor
planner
developer
designer
programmer
statistician
mathematician
astronomer
botanist
zoologist
oceanographer
climatologist
virologist
microbiologist
toxicologist
neurologist
cardiologist
oncologist
paediatrician|pediatrician
psychotherapist|therapist
physiotherapist
optician
social worker
care worker|carer|caregiver
childminder|nanny|babysitter
tutor
bricklayer
welder
roofer
gardener
beekeeper
shepherd
rancher
winemaker|vintner
brewer
distiller
fishmonger
grocer
florist
hairdresser|barber
tailor
jeweller|jeweler
watchmaker
locksmith
blacksmith
bookseller
publisher
playwright
novelist
sculptor
composer
violinist
pianist
dancer
film-maker|filmmaker
producer
broadcaster|presenter
columnist
blogger
cyclist
runner
swimmer
boxer
jockey
umpire
bus driver
train driver
lorry driver|truck driver|trucker
taxi driver|cab driver
signalman
dispatcher
air traffic controller
flight attendant|steward|stewardess
co-pilot
first mate
deckhand
lifeguard
coastguard
customs officer
prison officer|prison guard
probation officer
police officer|policeman|policewoman
fire officer
security guard
night watchman|watchman
gamekeeper
undertaker
auctioneer
estate agent|realtor
insurance agent
translator|interpreter
undersecretary
stepfather
stepmother
fiancé|fiancee|fiancée
partner
ex-wife
ex-husband
boyfriend
girlfriend
colleague
classmate
flatmate|roommate
employer
apprentice|trainee
intern
graduate
customer
passenger
shareholder
director of public health
health officer
food inspector
safety inspector
building inspector
corporal|corporals
private|privates
lance corporal
brigadier
cadet
commodore
petty officer
warrant officer
nursing assistant|nurse's aide|care assistant
accused|defendant
culture minister
labour minister|labor minister
trade minister
housing minister
immigration minister
party chairman|party chairwoman
first minister
president-elect
deputy prime minister
police commissioner
ombudswoman
leader of the council|council leader; leader of the opposition|opposition leader; station manager
operations manager; head of operations; head of communications|communications director|director of communications
head of security; board member; spokesman for the defence; public prosecutor|special public prosecutor
chief minister; home minister; mining minister
water minister; emergency manager; fire marshal; ferry operator; crew member; crane driver; tram driver
dock worker|docker; ferryman; hotelier|innkeeper; restaurateur; sexton|verger; choirmaster; entomologist
hydrogeologist; glaciologist; anaesthetist|anesthetist; radiologist; fellow; research fellow; phd student
auditor general; town clerk; county clerk; city manager; deputy head; jailer|jailor; father-in-law; mother-in-law
brother-in-law; sister-in-law; son-in-law; daughter-in-law; grandson; granddaughter; godfather; godmother
"""


ROLES: dict[str, str] = {
    word: line.split("|")[0] for line in _SAME.strip().replace("; ", "\n").splitlines() for word in line.split("|")
}
"""Role and the first word of its group: words of one group (a line, or between semicolons) say the same."""
