<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccessFields</name>
    <message>
        <source>&amp;Access by</source>
        <translation>&amp;Accès par</translation>
    </message>
    <message>
        <source>Access by</source>
        <translation>Accès par</translation>
    </message>
    <message>
        <source>a token that I was given</source>
        <translation>un jeton qu&apos;on m&apos;a donné</translation>
    </message>
    <message>
        <source>client id and secret (OAuth 2)</source>
        <translation>ID et secret client (OAuth 2)</translation>
    </message>
    <message>
        <source>nothing: it is open to all</source>
        <translation>rien : c&apos;est ouvert à tous</translation>
    </message>
    <message>
        <source>Token a&amp;ddress</source>
        <translation>Adress&amp;e du jeton</translation>
    </message>
    <message>
        <source>C&amp;lient id</source>
        <translation>ID c&amp;lient</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Sc&amp;ope</source>
        <translation>P&amp;ortée</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Leave it empty for the usual one</source>
        <translation>Laissez vide pour la valeur habituelle</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>What people did, and what Postrider did by itself. Nobody can change or remove what stands here.</source>
        <translation>Ce que les gens ont fait, et ce que Postrider a fait de lui-même. Personne ne peut modifier ni effacer ce qui est inscrit ici.</translation>
    </message>
    <message>
        <source>Find in what was done</source>
        <translation>Chercher dans ce qui a été fait</translation>
    </message>
    <message>
        <source>Name, deed or effect</source>
        <translation>Nom, action ou effet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;au</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Writes every entry that the filters let through to a file</source>
        <translation>Écrit dans un fichier toutes les inscriptions que les filtres laissent passer</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Added the source</source>
        <translation>Ajout de la source</translation>
    </message>
    <message>
        <source>%1 added the source %2</source>
        <translation>%1 a ajouté la source %2</translation>
    </message>
    <message>
        <source>Changed the source</source>
        <translation>Modification de la source</translation>
    </message>
    <message>
        <source>%1 changed the source %2</source>
        <translation>%1 a modifié la source %2</translation>
    </message>
    <message>
        <source>Removed the source</source>
        <translation>Suppression de la source</translation>
    </message>
    <message>
        <source>%1 removed the source %2</source>
        <translation>%1 a supprimé la source %2</translation>
    </message>
    <message>
        <source>Replaced the source&apos;s token</source>
        <translation>Remplacement du jeton de la source</translation>
    </message>
    <message>
        <source>%1 replaced the token of the source %2</source>
        <translation>%1 a remplacé le jeton de la source %2</translation>
    </message>
    <message>
        <source>Read a file of the source</source>
        <translation>Lecture d&apos;un fichier de la source</translation>
    </message>
    <message>
        <source>%1 read a file of the source %2</source>
        <translation>%1 a lu un fichier de la source %2</translation>
    </message>
    <message>
        <source>Found events that came late</source>
        <translation>Découverte d&apos;événements tardifs</translation>
    </message>
    <message>
        <source>%1 found events of the source %2 that came late</source>
        <translation>%1 a trouvé des événements tardifs de la source %2</translation>
    </message>
    <message>
        <source>Noticed that the source&apos;s numbers changed</source>
        <translation>Changement des numéros de la source constaté</translation>
    </message>
    <message>
        <source>%1 noticed that the source %2 seems to number its events anew</source>
        <translation>%1 a constaté que la source %2 semble renuméroter ses événements</translation>
    </message>
    <message>
        <source>Kept to the source&apos;s numbering</source>
        <translation>Maintien de la numérotation de la source</translation>
    </message>
    <message>
        <source>%1 kept to the numbering of the source %2</source>
        <translation>%1 a maintenu la numérotation de la source %2</translation>
    </message>
    <message>
        <source>Had the source&apos;s numbers looked at again</source>
        <translation>Nouvel examen des numéros de la source</translation>
    </message>
    <message>
        <source>%1 had the numbers of the source %2 looked at again</source>
        <translation>%1 a fait réexaminer les numéros de la source %2</translation>
    </message>
    <message>
        <source>Began with the source&apos;s new numbers</source>
        <translation>Départ avec les nouveaux numéros de la source</translation>
    </message>
    <message>
        <source>%1 began with the new numbers of the source %2</source>
        <translation>%1 a commencé avec les nouveaux numéros de la source %2</translation>
    </message>
    <message>
        <source>Added the consumer</source>
        <translation>Ajout du consommateur</translation>
    </message>
    <message>
        <source>%1 added the consumer %2</source>
        <translation>%1 a ajouté le consommateur %2</translation>
    </message>
    <message>
        <source>Changed the consumer</source>
        <translation>Modification du consommateur</translation>
    </message>
    <message>
        <source>%1 changed the consumer %2</source>
        <translation>%1 a modifié le consommateur %2</translation>
    </message>
    <message>
        <source>Removed the consumer</source>
        <translation>Suppression du consommateur</translation>
    </message>
    <message>
        <source>%1 removed the consumer %2</source>
        <translation>%1 a supprimé le consommateur %2</translation>
    </message>
    <message>
        <source>Replaced the consumer&apos;s token</source>
        <translation>Remplacement du jeton du consommateur</translation>
    </message>
    <message>
        <source>%1 replaced the token of the consumer %2</source>
        <translation>%1 a remplacé le jeton du consommateur %2</translation>
    </message>
    <message>
        <source>Ended the consumer&apos;s wait</source>
        <translation>Fin de l&apos;attente demandée par le consommateur</translation>
    </message>
    <message>
        <source>%1 ended the wait that the consumer %2 had asked for</source>
        <translation>%1 a mis fin à l&apos;attente demandée par le consommateur %2</translation>
    </message>
    <message>
        <source>Added the feed</source>
        <translation>Ajout du flux</translation>
    </message>
    <message>
        <source>%1 added the feed %2</source>
        <translation>%1 a ajouté le flux %2</translation>
    </message>
    <message>
        <source>Changed the feed</source>
        <translation>Modification du flux</translation>
    </message>
    <message>
        <source>%1 changed the feed %2</source>
        <translation>%1 a modifié le flux %2</translation>
    </message>
    <message>
        <source>Removed the feed</source>
        <translation>Suppression du flux</translation>
    </message>
    <message>
        <source>%1 removed the feed %2</source>
        <translation>%1 a supprimé le flux %2</translation>
    </message>
    <message>
        <source>Paused the feed</source>
        <translation>Mise en pause du flux</translation>
    </message>
    <message>
        <source>%1 paused the feed %2</source>
        <translation>%1 a mis en pause le flux %2</translation>
    </message>
    <message>
        <source>Resumed the feed</source>
        <translation>Reprise du flux</translation>
    </message>
    <message>
        <source>%1 resumed the feed %2</source>
        <translation>%1 a repris le flux %2</translation>
    </message>
    <message>
        <source>Sent events again</source>
        <translation>Renvoi d&apos;événements</translation>
    </message>
    <message>
        <source>%1 had events sent again to the feed %2</source>
        <translation>%1 a fait renvoyer des événements au flux %2</translation>
    </message>
    <message>
        <source>Sent an event by hand</source>
        <translation>Envoi d&apos;un événement à la main</translation>
    </message>
    <message>
        <source>%1 sent an event by hand to the feed %2</source>
        <translation>%1 a envoyé un événement à la main au flux %2</translation>
    </message>
    <message>
        <source>Gave an event by hand</source>
        <translation>Ajout d&apos;un événement à la main</translation>
    </message>
    <message>
        <source>%1 added an event by hand to the source %2</source>
        <translation>%1 a ajouté un événement à la main à la source %2</translation>
    </message>
    <message>
        <source>Suspended the feed</source>
        <translation>Suspension du flux</translation>
    </message>
    <message>
        <source>%1 suspended the feed %2</source>
        <translation>%1 a suspendu le flux %2</translation>
    </message>
    <message>
        <source>Changed the feed&apos;s resume token</source>
        <translation>Modification du jeton de reprise du flux</translation>
    </message>
    <message>
        <source>%1 changed the resume token of the feed %2</source>
        <translation>%1 a modifié le jeton de reprise du flux %2</translation>
    </message>
    <message>
        <source>Changed the resume endpoint</source>
        <translation>Modification du point de reprise</translation>
    </message>
    <message>
        <source>%1 changed the resume endpoint</source>
        <translation>%1 a modifié le point de reprise</translation>
    </message>
    <message>
        <source>Turned callers away</source>
        <translation>Refus d&apos;appels</translation>
    </message>
    <message>
        <source>%1 turned callers of the resume endpoint away</source>
        <translation>%1 a refusé des appels au point de reprise</translation>
    </message>
    <message>
        <source>Could not resume the feed</source>
        <translation>Reprise du flux impossible</translation>
    </message>
    <message>
        <source>%1 could not resume the feed %2</source>
        <translation>%1 n&apos;a pas pu reprendre le flux %2</translation>
    </message>
    <message>
        <source>Noticed that the clock was moved</source>
        <translation>Changement d&apos;heure de l&apos;horloge constaté</translation>
    </message>
    <message>
        <source>%1 noticed that the computer&apos;s clock was moved</source>
        <translation>%1 a constaté que l&apos;horloge de l&apos;ordinateur a été changée</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>who, a name of what was done, and to what</comment>
        <translation>%1 : %2 %3</translation>
    </message>
    <message>
        <source>Backed up the profile</source>
        <translation>A sauvegardé le profil</translation>
    </message>
    <message>
        <source>%1 backed up the profile</source>
        <translation>%1 a sauvegardé le profil</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>A restauré une sauvegarde</translation>
    </message>
    <message>
        <source>%1 restored a backup of the profile</source>
        <translation>%1 a restauré une sauvegarde du profil</translation>
    </message>
    <message>
        <source>Saved a report for support</source>
        <translation>A enregistré un rapport pour l&apos;assistance</translation>
    </message>
    <message>
        <source>%1 saved a report for support</source>
        <translation>%1 a enregistré un rapport pour l&apos;assistance</translation>
    </message>
</context>
<context>
    <name>AttemptWords</name>
    <message>
        <source>%1 asked us to wait and did not say how long; we wait until %2.</source>
        <translation>%1 a demandé d&apos;attendre, sans dire combien de temps; nous attendons jusqu&apos;à %2.</translation>
    </message>
    <message>
        <source> (a date)</source>
        <translation> (une date)</translation>
    </message>
    <message>
        <source>%1 asked us to wait until %2: it said Retry-After: %3%4.</source>
        <translation>%1 a demandé d&apos;attendre jusqu&apos;à %2, avec l&apos;en-tête Retry-After: %3%4.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Attente demandée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Aucune réponse</translation>
    </message>
    <message>
        <source>a test</source>
        <translation>un test</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one sequence to another</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 answered the test and accepted it.</source>
        <translation>%1 a répondu au test et l&apos;a accepté.</translation>
    </message>
    <message>
        <source>%1 accepted %2.</source>
        <translation>%1 a accepté %2.</translation>
    </message>
    <message>
        <source>%1 did not take it.</source>
        <translation>%1 n&apos;a pas pris l&apos;envoi.</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 n&apos;a pas répondu.</translation>
    </message>
    <message>
        <source>%1 refused it.</source>
        <translation>%1 a refusé l&apos;envoi.</translation>
    </message>
    <message>
        <source>It answered %1.</source>
        <translation>Réponse : %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its events is (are) no longer on record, and left out here.</source>
        <translation>
            <numerusform>%n de ses événements n&apos;est plus conservé et ne figure pas ici.</numerusform>
            <numerusform>%n de ses événements ne sont plus conservés et ne figurent pas ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed&apos;s filter has changed since: not all of these events need have been sent.</source>
        <translation>Le filtre du flux a changé depuis : ces événements n&apos;ont peut-être pas tous été envoyés.</translation>
    </message>
    <message>
        <source>Sent %1, answered after %2.</source>
        <translation>Envoi : %1, réponse après %2.</translation>
    </message>
    <message>
        <source>What we sent:</source>
        <translation>Ce que nous avons envoyé :</translation>
    </message>
    <message>
        <source>What came back:</source>
        <translation>Ce qui est revenu :</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>What starts at login cannot be changed in the registry.</source>
        <translation>Ce qui démarre à l&apos;ouverture de session ne peut pas être modifié dans le registre du système.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>Impossible de supprimer %1 : %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d&apos;écrire %1 : %2</translation>
    </message>
</context>
<context>
    <name>Consumer</name>
    <message>
        <source>%1 is %2, but must be from %3 to %4.</source>
        <translation>%1 : c&apos;est %2, mais il faut de %3 à %4.</translation>
    </message>
    <message>
        <source>%1 needs a name of 1 to 80 characters without spaces around it.</source>
        <translation>%1 : il faut un nom de 1 à 80 caractères, sans espaces autour.</translation>
    </message>
    <message>
        <source>%1&apos;s name has to stand on one line.</source>
        <translation>%1 : le nom doit tenir sur une seule ligne.</translation>
    </message>
    <message>
        <source>%1 is not a web address. Give it whole, as in https://example.com/events.</source>
        <translation>%1 : ce n&apos;est pas une adresse web. Donnez-la en entier, comme https://example.com/events.</translation>
    </message>
    <message>
        <source>%1 holds a user name or password. Take them out; the token is kept apart.</source>
        <translation>%1 : un nom d&apos;utilisateur ou un mot de passe s&apos;y trouve. Retirez-les; le jeton est conservé à part.</translation>
    </message>
    <message>
        <source>%1 ends in a #fragment. Take it off.</source>
        <translation>%1 : se termine par un #fragment. Retirez-le.</translation>
    </message>
    <message>
        <source>The Consumer</source>
        <translation>Le consommateur</translation>
    </message>
    <message>
        <source>The endpoint</source>
        <translation>L&apos;adresse de livraison</translation>
    </message>
    <message>
        <source>The endpoint uses http, so the token would travel in the open. Ask the Consumer for an https address, or accept it expressly (--accept-plain-http).</source>
        <translation>L&apos;adresse de livraison utilise http : le jeton voyagerait à découvert. Demandez au consommateur une adresse https, ou acceptez-le expressément (--accept-plain-http).</translation>
    </message>
    <message>
        <source>The most events per POST</source>
        <translation>Événements par POST, au plus</translation>
    </message>
    <message>
        <source>The deadline in seconds</source>
        <translation>Le délai en secondes</translation>
    </message>
    <message>
        <source>The deadline for connecting in seconds</source>
        <translation>Le délai de connexion en secondes</translation>
    </message>
    <message>
        <source>The most POSTs per minute</source>
        <translation>POST par minute, au plus</translation>
    </message>
    <message>
        <source>The number of failures until suspended</source>
        <translation>Le nombre d&apos;échecs avant la suspension</translation>
    </message>
</context>
<context>
    <name>ConsumerContacts</name>
    <message>
        <source>&amp;Business contact</source>
        <translation>Contact &amp;administratif</translation>
    </message>
    <message>
        <source>Business contact</source>
        <translation>Contact administratif</translation>
    </message>
    <message>
        <source>Name, telephone, e-mail</source>
        <translation>Nom, téléphone, courriel</translation>
    </message>
    <message>
        <source>Te&amp;chnical contact</source>
        <translation>Contact tec&amp;hnique</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contact technique</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>ConsumerEndpoint</name>
    <message>
        <source>&amp;Endpoint</source>
        <translation>Adr&amp;esse de livraison</translation>
    </message>
</context>
<context>
    <name>ConsumerMore</name>
    <message>
        <source>Event &amp;format</source>
        <translation>&amp;Format d&apos;événement</translation>
    </message>
    <message>
        <source>Event format</source>
        <translation>Format d&apos;événement</translation>
    </message>
    <message>
        <source>RESO Common Format (RCP-28)</source>
        <translation>RESO Common Format (RCP-28)</translation>
    </message>
    <message>
        <source>WEBAPI-028 of 2019</source>
        <translation>WEBAPI-028 de 2019</translation>
    </message>
    <message>
        <source>Events per P&amp;OST</source>
        <translation>É&amp;vénements par POST</translation>
    </message>
    <message>
        <source>Most events per POST</source>
        <translation>Nombre maximal d&apos;événements par POST</translation>
    </message>
    <message>
        <source>A &amp;list even for a single event</source>
        <translation>Une &amp;liste même pour un seul événement</translation>
    </message>
    <message>
        <source>Send as well</source>
        <translation>Envoyer aussi</translation>
    </message>
    <message>
        <source>ResourceRecord&amp;Url, where it is known</source>
        <translation>ResourceRecord&amp;Url, s&apos;il est connu</translation>
    </message>
    <message>
        <source>FeedT&amp;ypes (Data Dictionary 2.1)</source>
        <translation>FeedT&amp;ypes (Data Dictionary 2.1)</translation>
    </message>
    <message>
        <source>Label &amp;headers</source>
        <translation>En-têtes d&apos;éti&amp;quette</translation>
    </message>
    <message>
        <source>Label headers</source>
        <translation>En-têtes d&apos;étiquette</translation>
    </message>
    <message>
        <source>ConsumerLabel and EntityEventSource</source>
        <translation>ConsumerLabel et EntityEventSource</translation>
    </message>
    <message>
        <source>ConsumerLabel (2019)</source>
        <translation>ConsumerLabel (2019)</translation>
    </message>
    <message>
        <source>EntityEventSource (RCP-28)</source>
        <translation>EntityEventSource (RCP-28)</translation>
    </message>
    <message>
        <source>Fi&amp;xed headers</source>
        <translation>En-têtes fi&amp;xes</translation>
    </message>
    <message>
        <source>Answer &amp;within</source>
        <translation>Déla&amp;i de réponse</translation>
    </message>
    <message>
        <source>Deadline for the whole answer</source>
        <translation>Délai pour la réponse entière</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Connect w&amp;ithin</source>
        <translation>&amp;Délai de connexion</translation>
    </message>
    <message>
        <source>Deadline for connecting</source>
        <translation>Délai pour établir la connexion</translation>
    </message>
    <message>
        <source>POSTs per minu&amp;te</source>
        <translation>POST par &amp;minute</translation>
    </message>
    <message>
        <source>Most POSTs per minute</source>
        <translation>Nombre maximal de POST par minute</translation>
    </message>
    <message>
        <source>no limit of ours</source>
        <translation>sans limite fixée</translation>
    </message>
    <message>
        <source>&amp;Suspend after</source>
        <translation>&amp;Suspendre après</translation>
    </message>
    <message>
        <source>Failures in a row until suspended</source>
        <translation>Échecs de suite avant la suspension</translation>
    </message>
    <message>
        <source> failures in a row</source>
        <translation> échecs de suite</translation>
    </message>
    <message>
        <source>A &amp;refused event</source>
        <translation>Événement &amp;refusé</translation>
    </message>
    <message>
        <source>What to do with a refused event</source>
        <translation>Que faire d&apos;un événement refusé</translation>
    </message>
    <message>
        <source>suspends the feed</source>
        <translation>suspend le flux</translation>
    </message>
    <message>
        <source>is set aside, and the feed goes on</source>
        <translation>est mis de côté, et le flux continue</translation>
    </message>
    <message>
        <source>Certificate authorit&amp;y</source>
        <translation>Autorité de &amp;certification</translation>
    </message>
</context>
<context>
    <name>DeliveryStep</name>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Tester encore</translation>
    </message>
    <message>
        <source>From &amp;now on</source>
        <translation>À partir de &amp;maintenant</translation>
    </message>
    <message>
        <source>From the be&amp;ginning</source>
        <translation>Au &amp;début</translation>
    </message>
    <message>
        <source>From a &amp;sequence</source>
        <translation>À une &amp;séquence</translation>
    </message>
    <message>
        <source>First sequence</source>
        <translation>Première séquence</translation>
    </message>
    <message>
        <source>Begin &amp;paused, until I resume it</source>
        <translation>Commencer en &amp;pause, jusqu&apos;à ma reprise</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Te&amp;st</source>
        <translation>&amp;Tester</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>&quot;%1&quot; is no address that Consumers can call. Give one such as https://events.example.com.</source>
        <translation>« %1 » n&apos;est pas une adresse que les consommateurs peuvent appeler. Donnez-en une comme https://events.example.com.</translation>
    </message>
    <message>
        <source>The port of the resume endpoint must be from 1 to 65535.</source>
        <translation>Le port du point de reprise doit être de 1 à 65535.</translation>
    </message>
    <message>
        <source>A certificate needs its key: give the file with the key, too.</source>
        <translation>Un certificat a besoin de sa clé : donnez aussi le fichier de la clé.</translation>
    </message>
    <message>
        <source>A key needs its certificate: give the file with the certificate, too.</source>
        <translation>Une clé a besoin de son certificat : donnez aussi le fichier du certificat.</translation>
    </message>
</context>
<context>
    <name>EndpointForm</name>
    <message>
        <source>Let Consumers res&amp;ume their own feeds</source>
        <translation>Permettre &amp;aux consommateurs de reprendre leurs flux</translation>
    </message>
    <message>
        <source>L&amp;isten at</source>
        <translation>Écouter s&amp;ur</translation>
    </message>
    <message>
        <source>Address of this machine to listen at</source>
        <translation>Adresse de cet ordinateur où écouter</translation>
    </message>
    <message>
        <source>127.0.0.1 is this machine alone, 0.0.0.0 all of its addresses.</source>
        <translation>127.0.0.1 est cet ordinateur seul, 0.0.0.0 toutes ses adresses.</translation>
    </message>
    <message>
        <source>por&amp;t</source>
        <translation>por&amp;t</translation>
    </message>
    <message>
        <source>Port to listen at</source>
        <translation>Port où écouter</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>C&amp;ertificat</translation>
    </message>
    <message>
        <source>File with the certificate</source>
        <translation>Fichier du certificat</translation>
    </message>
    <message>
        <source>None: for this machine alone</source>
        <translation>Aucun : pour cet ordinateur seul</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the file with the certificate</source>
        <translation>Choisir le fichier du certificat</translation>
    </message>
    <message>
        <source>Its ke&amp;y</source>
        <translation>Clé pri&amp;vée</translation>
    </message>
    <message>
        <source>File with the certificate&apos;s key</source>
        <translation>Fichier de la clé du certificat</translation>
    </message>
    <message>
        <source>Choose the file with the key</source>
        <translation>Choisir le fichier de la clé</translation>
    </message>
    <message>
        <source>Consu&amp;mers call</source>
        <translation>Adresse pu&amp;blique</translation>
    </message>
    <message>
        <source>Address that Consumers call</source>
        <translation>Adresse que les consommateurs appellent</translation>
    </message>
</context>
<context>
    <name>EventSearch</name>
    <message>
        <source>Say since when, as in &quot;since yesterday&quot; or &quot;since 9:00&quot;.</source>
        <translation>Dites depuis quand, comme dans « since yesterday » ou « since 9:00 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a second time; give one.</source>
        <translation>« %1 » est une deuxième heure; donnez-en une seule.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a second resource; give one.</source>
        <translation>« %1 » nomme une deuxième ressource; donnez-en une seule.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would be a second record key; give one, in quotes if it has a space in it. %2</source>
        <translation>« %1 » serait une deuxième clé de fiche; donnez-en une seule, entre guillemets si elle contient une espace. %2</translation>
    </message>
    <message>
        <source>There is no record key between the quotes. %1</source>
        <translation>Il n&apos;y a pas de clé de fiche entre les guillemets. %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range of sequences. Give it as 1101..1150, the lower one first, or as 1101.. for all from there on.</source>
        <translation>« %1 » n&apos;est pas une plage de séquences. Donnez-la comme 1101..1150, la plus petite d&apos;abord, ou comme 1101.. pour toutes à partir de là.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a second range of sequences; give one.</source>
        <translation>« %1 » est une deuxième plage de séquences; donnez-en une seule.</translation>
    </message>
    <message>
        <source>The search has %1 characters; at most %2 are possible. %3</source>
        <translation>La recherche a %1 caractères; %2 au plus sont possibles. %3</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Look for a record key or its beginning (235021), a record (Property/235021), sequences (1101..1150) or a time (today 9:00-10:00), or several of them.</source>
        <translation>Cherchez une clé de fiche ou son début (235021), une fiche (Property/235021), des séquences (1101..1150) ou un moment (aujourd&apos;hui 9:00-10:00), ou plusieurs à la fois.</translation>
    </message>
    <message>
        <source>Find events</source>
        <translation>Chercher des événements</translation>
    </message>
    <message>
        <source>Record key, resource, sequence or time</source>
        <translation>Clé de fiche, ressource, séquence ou moment</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Writes the events that are shown to a file</source>
        <translation>Écrit les événements affichés dans un fichier</translation>
    </message>
    <message>
        <source>&amp;Send an event now…</source>
        <translation>&amp;Envoyer un événement…</translation>
    </message>
    <message>
        <source>Sends an event of your own, to one feed or to all of a Source; first it says what that means</source>
        <translation>Envoie un événement de votre part, à un flux ou à tous ceux d&apos;une source; dit d&apos;abord ce que cela entraîne</translation>
    </message>
    <message>
        <source>&amp;Proof…</source>
        <translation>&amp;Preuve…</translation>
    </message>
    <message>
        <source>Saves what a Consumer was sent of the chosen events and what it answered, to be mailed</source>
        <translation>Enregistre ce qu&apos;un consommateur a reçu des événements choisis et ce qu&apos;il a répondu, à joindre à un courriel</translation>
    </message>
    <message>
        <source>&amp;Resend…</source>
        <translation>&amp;Renvoyer…</translation>
    </message>
    <message>
        <source>Sends the chosen events again; first it says what that means</source>
        <translation>Renvoie les événements choisis; dit d&apos;abord ce que cela entraîne</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Cet événement</translation>
    </message>
    <message>
        <source>What became of the chosen event for each feed</source>
        <translation>Ce qu&apos;est devenu l&apos;événement choisi pour chaque flux</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>La fiche</translation>
    </message>
    <message>
        <source>The newest event of the record that each feed has</source>
        <translation>L&apos;événement le plus récent de la fiche que chaque flux a reçu</translation>
    </message>
    <message>
        <source>A&amp;ll its events</source>
        <translation>&amp;Tous ses événements</translation>
    </message>
    <message>
        <source>Looks for every event of this record</source>
        <translation>Cherche tous les événements de cette fiche</translation>
    </message>
    <message>
        <source>Who has the event</source>
        <translation>Qui a l&apos;événement</translation>
    </message>
    <message>
        <source>&amp;Open the record</source>
        <translation>&amp;Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Opens its ResourceRecordUrl in the browser</source>
        <translation>Ouvre son ResourceRecordUrl dans le navigateur</translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message>
        <source>attempt %1</source>
        <translation>tentative %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>a status and how long it took</comment>
        <translation>%1 après %2</translation>
    </message>
    <message>
        <source>sent again %1</source>
        <translation>renvoyé %1</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <comment>a time</comment>
        <translation>Accepté %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Superseded by %1</source>
        <translation>Remplacé par %1</translation>
    </message>
    <message>
        <source>Waiting, number %1 in line</source>
        <translation>En attente, numéro %1 dans la file</translation>
    </message>
    <message>
        <source>Waiting, about number %1 in line</source>
        <translation>En attente, environ numéro %1 dans la file</translation>
    </message>
    <message>
        <source>Marked as settled</source>
        <translation>Marqué comme réglé</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Not for this feed</source>
        <translation>Pas pour ce flux</translation>
    </message>
    <message>
        <source>Before this feed began</source>
        <translation>Avant le début de ce flux</translation>
    </message>
    <message>
        <source>No longer on record</source>
        <translation>N&apos;est plus conservé</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>Aucune trace</translation>
    </message>
    <message>
        <source>the newer event of this record was accepted</source>
        <translation>l&apos;événement plus récent de cette fiche a été accepté</translation>
    </message>
    <message>
        <source>the feed is suspended: %1</source>
        <translation>le flux est suspendu : %1</translation>
    </message>
    <message>
        <source>the feed is paused</source>
        <translation>le flux est en pause</translation>
    </message>
    <message>
        <source>expected %1</source>
        <comment>in 4 min</comment>
        <translation>prévu %1</translation>
    </message>
    <message>
        <source>it carries %1</source>
        <comment>what its filter lets through</comment>
        <translation>il transmet %1</translation>
    </message>
    <message>
        <source>it was never to be sent</source>
        <translation>il n&apos;était pas à envoyer</translation>
    </message>
    <message>
        <source>it is too long ago</source>
        <translation>c&apos;est trop ancien</translation>
    </message>
    <message>
        <source>check the ledger</source>
        <translation>vérifiez le registre</translation>
    </message>
    <message>
        <source>Every feed has it</source>
        <translation>Tous les flux l&apos;ont</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have it</source>
        <translation>
            <numerusform>%n flux l&apos;a</numerusform>
            <numerusform>%n flux l&apos;ont</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will get it</source>
        <translation>
            <numerusform>%n l&apos;aura</numerusform>
            <numerusform>%n l&apos;auront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s) still</source>
        <translation>
            <numerusform>%n est à l&apos;arrêt</numerusform>
            <numerusform>%n sont à l&apos;arrêt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set it aside</source>
        <translation>
            <numerusform>%n l&apos;a mis de côté</numerusform>
            <numerusform>%n l&apos;ont mis de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>No feed has this Source.</source>
        <translation>Aucun flux n&apos;a cette source.</translation>
    </message>
    <message>
        <source>It is for none of the feeds.</source>
        <translation>Il n&apos;est pour aucun des flux.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between clauses</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>The list of %1 has %2 names; at most %3 are possible. Leave it empty to carry all.</source>
        <translation>La liste de %1 a %2 noms; %3 au plus sont possibles. Laissez-la vide pour tout transmettre.</translation>
    </message>
    <message>
        <source>The list of %1 has an empty name in it.</source>
        <translation>La liste de %1 contient un nom vide.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a %2. Give names as in RESO&apos;s dictionary, with commas between them: %3.</source>
        <translation>« %1 » n&apos;est pas un nom de %2. Donnez des noms du dictionnaire de RESO, séparés par des virgules : %3.</translation>
    </message>
    <message>
        <source>kind of feed</source>
        <translation>type de flux</translation>
    </message>
    <message>
        <source>The Feed</source>
        <translation>Le flux</translation>
    </message>
    <message>
        <source>The label has %1 characters; RESO allows at most 255.</source>
        <translation>L&apos;étiquette a %1 caractères; RESO en permet 255 au plus.</translation>
    </message>
    <message>
        <source>The label</source>
        <translation>L&apos;étiquette</translation>
    </message>
    <message>
        <source>Sequence %1 cannot be the next: no event has been read from the Source yet.</source>
        <translation>La séquence %1 ne peut pas être la suivante : aucun événement de la source n&apos;a encore été lu.</translation>
    </message>
    <message>
        <source>Sequence %1 is beyond the newest event, which is %2.</source>
        <translation>La séquence %1 dépasse l&apos;événement le plus récent, qui est %2.</translation>
    </message>
    <message>
        <source>Sequence %1 is no longer on record: what came up to sequence %2 went because of its age. Choose a later one, and let the Consumer fetch older records by itself.</source>
        <translation>La séquence %1 n&apos;est plus conservée : ce qui est venu jusqu&apos;à la séquence %2 est parti en raison de son âge. Choisissez-en une plus récente, et laissez le consommateur chercher lui-même les fiches plus anciennes.</translation>
    </message>
    <message>
        <source>The Feed &quot;%1&quot; stood still for longer than events are kept: what came up to sequence %2 is no longer on record, and it had not sent all of it. Let the Consumer fetch all records by itself, then resume the Feed from a later sequence or from now on.</source>
        <translation>Le flux « %1 » est resté arrêté plus longtemps que les événements ne sont conservés : ce qui est venu jusqu&apos;à la séquence %2 n&apos;est plus là, et tout n&apos;avait pas été envoyé. Laissez le consommateur chercher lui-même toutes les fiches, puis reprenez le flux à une séquence plus récente ou à partir de maintenant.</translation>
    </message>
</context>
<context>
    <name>FeedAttemptsTab</name>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;au</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Writes every attempt that the filters let through to a file</source>
        <translation>Écrit dans un fichier toutes les tentatives que les filtres laissent passer</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copier en c&amp;url</translation>
    </message>
    <message>
        <source>The request as a command line; the token is taken from the variable TOKEN</source>
        <translation>La requête en ligne de commande; le jeton est pris dans la variable TOKEN</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>Copier les &amp;détails</translation>
    </message>
    <message>
        <source>What &amp;we sent</source>
        <translation>Notre e&amp;nvoi</translation>
    </message>
    <message>
        <source>What came &amp;back</source>
        <translation>Répon&amp;se</translation>
    </message>
    <message>
        <source>What we sent</source>
        <translation>Ce que nous avons envoyé</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Ce qui est revenu</translation>
    </message>
</context>
<context>
    <name>FeedDialog</name>
    <message>
        <source>S&amp;ource</source>
        <translation>S&amp;ource</translation>
    </message>
    <message>
        <source>&amp;Consumer</source>
        <translation>&amp;Consommateur</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Début</translation>
    </message>
    <message>
        <source>First sequence</source>
        <translation>Première séquence</translation>
    </message>
</context>
<context>
    <name>FeedFields</name>
    <message>
        <source>&amp;Label</source>
        <translation>Éti&amp;quette</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Reso&amp;urces</source>
        <translation>&amp;Ressources</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose resources</source>
        <translation>Choisir des ressources</translation>
    </message>
    <message>
        <source>What this Source has been seen to carry</source>
        <translation>Ce qu&apos;on a vu cette source transmettre</translation>
    </message>
    <message>
        <source>FeedT&amp;ypes</source>
        <translation>FeedT&amp;ypes</translation>
    </message>
    <message>
        <source>FeedTypes</source>
        <translation>FeedTypes</translation>
    </message>
    <message>
        <source>Choose FeedTypes</source>
        <translation>Choisir des FeedTypes</translation>
    </message>
</context>
<context>
    <name>FeedPage</name>
    <message>
        <source>All feeds</source>
        <translation>Tous les flux</translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation>Retour à la liste (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Previous feed</source>
        <translation>Flux précédent</translation>
    </message>
    <message>
        <source>Previous feed (Alt+Up)</source>
        <translation>Flux précédent (Alt+Haut)</translation>
    </message>
    <message>
        <source>Next feed</source>
        <translation>Flux suivant</translation>
    </message>
    <message>
        <source>Next feed (Alt+Down)</source>
        <translation>Flux suivant (Alt+Bas)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Resume…</source>
        <translation>&amp;Reprendre…</translation>
    </message>
    <message>
        <source>Rese&amp;nd…</source>
        <translation>Ren&amp;voyer…</translation>
    </message>
    <message>
        <source>Sends events again; first it says what that means</source>
        <translation>Renvoie des événements; dit d&apos;abord ce que cela entraîne</translation>
    </message>
    <message>
        <source>Te&amp;st…</source>
        <translation>&amp;Tester…</translation>
    </message>
    <message>
        <source>Sends an empty list to the Consumer, which changes nothing there</source>
        <translation>Envoie une liste vide au consommateur, ce qui ne change rien chez lui</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>P&amp;lus</translation>
    </message>
    <message>
        <source>What is known of this feed</source>
        <translation>Ce qu&apos;on sait de ce flux</translation>
    </message>
</context>
<context>
    <name>FeedResendsTab</name>
    <message>
        <source>&amp;Cancel it</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>What was sent stays sent; the rest is not sent again</source>
        <translation>Ce qui est déjà envoyé l&apos;est pour de bon; la suite n&apos;est pas renvoyée</translation>
    </message>
    <message>
        <source>Send it a&amp;gain</source>
        <translation>Renvo&amp;yer</translation>
    </message>
    <message>
        <source>Sends once more what was sent by hand</source>
        <translation>Envoie une fois de plus ce qui a été envoyé à la main</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Resends</source>
        <translation>Renvois</translation>
    </message>
</context>
<context>
    <name>FeedSetAsideTab</name>
    <message>
        <source>Send a&amp;gain…</source>
        <translation>Renvo&amp;yer…</translation>
    </message>
    <message>
        <source>&amp;Mark as settled…</source>
        <translation>Marquer comme ré&amp;glé…</translation>
    </message>
    <message>
        <source>For what was put right in another way; nothing is sent</source>
        <translation>Pour ce qui a été corrigé autrement; rien n&apos;est envoyé</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>What is set aside</source>
        <translation>Ce qui est mis de côté</translation>
    </message>
</context>
<context>
    <name>FeedSettingsTab</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Edit &amp;feed…</source>
        <translation>Modifier le &amp;flux…</translation>
    </message>
    <message>
        <source>Edit &amp;Consumer…</source>
        <translation>Modifier le &amp;consommateur…</translation>
    </message>
    <message>
        <source>Resume to&amp;ken…</source>
        <translation>&amp;Jeton de reprise…</translation>
    </message>
</context>
<context>
    <name>FeedTimelineTab</name>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Save this time as a picture or as a table</source>
        <translation>Enregistre cette période comme image ou comme tableau</translation>
    </message>
    <message>
        <source>Times in which we were asked to wait</source>
        <translation>Moments où l&apos;on nous a demandé d&apos;attendre</translation>
    </message>
</context>
<context>
    <name>FeedWaitingTab</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Ce qui attend</translation>
    </message>
</context>
<context>
    <name>FeedsPage</name>
    <message>
        <source>Search by name, Consumer or state</source>
        <translation>Chercher par nom, consommateur ou état</translation>
    </message>
    <message>
        <source>Search the feeds</source>
        <translation>Chercher dans les flux</translation>
    </message>
    <message>
        <source>&amp;Add feed…</source>
        <translation>&amp;Ajouter un flux…</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
</context>
<context>
    <name>FolderFields</name>
    <message>
        <source>&amp;Folder</source>
        <translation>Do&amp;ssier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Par&amp;courir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>What files have to look like</source>
        <translation>Comment doivent se présenter les fichiers</translation>
    </message>
</context>
<context>
    <name>FolderSettings</name>
    <message>
        <source>The Source needs a folder.</source>
        <translation>La source a besoin d&apos;un dossier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the full path of a folder. Begin at the root or the drive.</source>
        <translation>« %1 » n&apos;est pas le chemin complet d&apos;un dossier. Commencez à la racine ou au lecteur.</translation>
    </message>
</context>
<context>
    <name>FolderWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>Le dossier</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 est illisible.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>À suivre : %1</translation>
    </message>
    <message>
        <source>Left alone, being of another kind: %1</source>
        <translation>Laissés de côté, car d&apos;un autre genre : %1</translation>
    </message>
    <message>
        <source>Rejected, with a report: %1</source>
        <translation>Rejetés, avec un rapport : %1</translation>
    </message>
    <message>
        <source>No file waits there.</source>
        <translation>Aucun fichier n&apos;y attend.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait there.</source>
        <translation>
            <numerusform>%n fichier y attend.</numerusform>
            <numerusform>%n fichiers y attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can be read and written. %2</source>
        <translation>%1 : lecture et écriture possibles. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait.</source>
        <translation>
            <numerusform>%n fichier attend.</numerusform>
            <numerusform>%n fichiers attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken last: %1, %2, %3</source>
        <translation>Dernier pris : %1, %2, %3</translation>
    </message>
    <message>
        <source>Rejected last, %1: %2</source>
        <translation>Dernier rejeté, %1 : %2</translation>
    </message>
    <message>
        <source>Each file is taken once and then moved to the folder &quot;done&quot; in this one; a file with anything wrong in it goes to &quot;rejected&quot; with a report, and nothing of it is sent. Files may be CSV:</source>
        <translation>Chaque fichier est pris une seule fois, puis déplacé dans le sous-dossier « done »; un fichier qui contient la moindre erreur va dans « rejected » avec un rapport, et rien n&apos;en est envoyé. Les fichiers peuvent être en CSV :</translation>
    </message>
    <message>
        <source>or JSON as RESO Common Format has it, or NDJSON, one event on each line. Without EntityEventSequence in any of its events, Postrider numbers them.</source>
        <translation>ou en JSON selon le RESO Common Format, ou en NDJSON, un événement par ligne. Si aucun de ses événements n&apos;a d&apos;EntityEventSequence, Postrider les numérote.</translation>
    </message>
</context>
<context>
    <name>Glance</name>
    <message numerus="yes">
        <source>%n Feed(s) are suspended and need you.</source>
        <translation>
            <numerusform>%n flux est suspendu et a besoin de vous.</numerusform>
            <numerusform>%n flux sont suspendus et ont besoin de vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) cannot be delivered to; Postrider tries again.</source>
        <translation>
            <numerusform>%n flux ne peut pas être livré; Postrider réessaie.</numerusform>
            <numerusform>%n flux ne peuvent pas être livrés; Postrider réessaie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Consumer(s) asked to wait.</source>
        <translation>
            <numerusform>%n consommateur a demandé d&apos;attendre.</numerusform>
            <numerusform>%n consommateurs ont demandé d&apos;attendre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) are delivering.</source>
        <translation>
            <numerusform>%n flux est en cours de livraison.</numerusform>
            <numerusform>%n flux sont en cours de livraison.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well: every Feed is up to date.</source>
        <translation>Tout va bien : tous les flux sont à jour.</translation>
    </message>
    <message>
        <source>All that is not paused is up to date.</source>
        <translation>Tout ce qui n&apos;est pas en pause est à jour.</translation>
    </message>
    <message>
        <source>Everything is paused.</source>
        <translation>Tout est en pause.</translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) need(s) an answer from you.</source>
        <translation>
            <numerusform>%n source attend une réponse de vous.</numerusform>
            <numerusform>%n sources attendent une réponse de vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) cannot be read; Postrider tries again.</source>
        <translation>
            <numerusform>%n source ne peut pas être lue; Postrider réessaie.</numerusform>
            <numerusform>%n sources ne peuvent pas être lues; Postrider réessaie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to deliver yet.</source>
        <translation>Rien à livrer pour l&apos;instant.</translation>
    </message>
</context>
<context>
    <name>HandEvent</name>
    <message>
        <source>&quot;%1&quot; is no address of a record. Give it as https://…, or leave it empty.</source>
        <translation>« %1 » n&apos;est pas l&apos;adresse d&apos;une fiche. Donnez-la comme https://…, ou laissez-la vide.</translation>
    </message>
    <message>
        <source>Say of which resource the record is, such as Property.</source>
        <translation>Dites de quelle ressource est la fiche, par exemple Property.</translation>
    </message>
    <message>
        <source>Say which record it is: its key, as the Source writes it.</source>
        <translation>Dites quelle fiche c&apos;est : sa clé, comme la source l&apos;écrit.</translation>
    </message>
    <message>
        <source>This is no key of a record: it has more than %1 characters, or some that cannot be seen.</source>
        <translation>Ce n&apos;est pas la clé d&apos;une fiche : elle a plus de %1 caractères, ou certains qui ne se voient pas.</translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>%1 cannot be sent as a header: character %2 (U+%3) is not plain ASCII. Use letters, digits and punctuation without accents.</source>
        <translation>%1 : ne peut pas être envoyé comme en-tête; le caractère %2 (U+%3) n&apos;est pas de l&apos;ASCII simple. Utilisez des lettres, des chiffres et des signes sans accents.</translation>
    </message>
    <message>
        <source>%1 begins or ends with a space, which a header does not keep. Take it off.</source>
        <translation>%1 : commence ou finit par une espace, qu&apos;un en-tête ne garde pas. Retirez-la.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a header name. Use letters, digits and hyphens, as in X-Api-Key.</source>
        <translation>« %1 » n&apos;est pas un nom d&apos;en-tête. Utilisez des lettres, des chiffres et des traits d&apos;union, comme dans X-Api-Key.</translation>
    </message>
    <message>
        <source>The header %1 is set by Postrider itself. Leave it out.</source>
        <translation>L&apos;en-tête %1 est mis par Postrider lui-même. Retirez-le.</translation>
    </message>
    <message>
        <source>The header %1</source>
        <translation>L&apos;en-tête %1</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of some names</comment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 need(s) you.</source>
        <translation>
            <numerusform>%1 a besoin de vous.</numerusform>
            <numerusform>%1 ont besoin de vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 do(es) not answer; we try again.</source>
        <translation>
            <numerusform>%1 ne répond pas; nous réessayons.</numerusform>
            <numerusform>%1 ne répondent pas; nous réessayons.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asked us to wait.</source>
        <translation>Attente demandée pour %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are paused.</source>
        <translation>
            <numerusform>%1 est en pause.</numerusform>
            <numerusform>%1 sont en pause.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are on time.</source>
        <translation>
            <numerusform>%1 est à l&apos;heure.</numerusform>
            <numerusform>%1 sont à l&apos;heure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need you.</source>
        <translation>
            <numerusform>%n flux a besoin de vous.</numerusform>
            <numerusform>%n flux ont besoin de vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) do not answer; we try again.</source>
        <translation>
            <numerusform>%n flux ne répond pas; nous réessayons.</numerusform>
            <numerusform>%n flux ne répondent pas; nous réessayons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) asked us to wait.</source>
        <translation>
            <numerusform>Attente demandée pour %n flux.</numerusform>
            <numerusform>Attente demandée pour %n flux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) are paused.</source>
        <translation>
            <numerusform>%n flux est en pause.</numerusform>
            <numerusform>%n flux sont en pause.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) are on time.</source>
        <translation>
            <numerusform>%n flux est à l&apos;heure.</numerusform>
            <numerusform>%n flux sont à l&apos;heure.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read; we try again.</source>
        <translation>Lecture impossible pour %1; nous réessayons.</translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) cannot be read; we try again.</source>
        <translation>
            <numerusform>%n source ne peut pas être lue; nous réessayons.</numerusform>
            <numerusform>%n sources ne peuvent pas être lues; nous réessayons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 need(s) an answer from you, see Sources.</source>
        <translation>
            <numerusform>%1 attend une réponse de vous, voir Sources.</numerusform>
            <numerusform>%1 attendent une réponse de vous, voir Sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) need(s) an answer from you.</source>
        <translation>
            <numerusform>%n source attend une réponse de vous.</numerusform>
            <numerusform>%n sources attendent une réponse de vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no feed yet.</source>
        <translation>Il n&apos;y a pas encore de flux.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have all that was read before.</source>
        <translation>
            <numerusform>%n flux a tout ce qui a été lu avant.</numerusform>
            <numerusform>%n flux ont tout ce qui a été lu avant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n feed(s) are on time.</source>
        <translation>
            <numerusform>%n flux est à l&apos;heure.</numerusform>
            <numerusform>Les %n flux sont tous à l&apos;heure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Précédent (Alt+Left)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Suivant (Alt+Right)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Chercher dans cette page</translation>
    </message>
    <message>
        <source>Find on this page (Ctrl+F); Enter finds the next place</source>
        <translation>Chercher dans cette page (Ctrl+F); Entrée passe à l&apos;endroit suivant</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Page du guide</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>The chosen row in full</source>
        <translation>La ligne choisie en entier</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>Autre &amp;fichier…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Once the file has been corrected and saved</source>
        <translation>Une fois le fichier corrigé et enregistré</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;Copier la liste</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Event format</source>
        <translation>Format d&apos;événement</translation>
    </message>
    <message>
        <source>Events per POST</source>
        <translation>Événements par POST</translation>
    </message>
    <message>
        <source>A list even for a single event</source>
        <translation>Une liste même pour un seul événement</translation>
    </message>
    <message>
        <source>Sends ResourceRecordUrl</source>
        <translation>Envoie ResourceRecordUrl</translation>
    </message>
    <message>
        <source>Sends FeedTypes</source>
        <translation>Envoie FeedTypes</translation>
    </message>
    <message>
        <source>Label headers</source>
        <translation>En-têtes d&apos;étiquette</translation>
    </message>
    <message>
        <source>Fixed headers</source>
        <translation>En-têtes fixes</translation>
    </message>
    <message>
        <source>Answer within (seconds)</source>
        <translation>Délai de réponse (secondes)</translation>
    </message>
    <message>
        <source>Connect within (seconds)</source>
        <translation>Délai de connexion (secondes)</translation>
    </message>
    <message>
        <source>POSTs per minute</source>
        <translation>POST par minute</translation>
    </message>
    <message>
        <source>Failures until suspended</source>
        <translation>Échecs avant suspension</translation>
    </message>
    <message>
        <source>A refused event</source>
        <translation>Événement refusé</translation>
    </message>
    <message>
        <source>Plain http accepted</source>
        <translation>http simple accepté</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>Business contact</source>
        <translation>Contact administratif</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contact technique</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>FeedTypes</source>
        <translation>FeedTypes</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>Commence par</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a setting and its value</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a setting, its value before and afterwards</comment>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Consumer(s)</source>
        <translation>
            <numerusform>%Ln consommateur</numerusform>
            <numerusform>%Ln consommateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Feed(s)</source>
        <translation>
            <numerusform>%Ln flux</numerusform>
            <numerusform>%Ln flux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>Consumers and Feeds</comment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Adds %1, changes %2.</source>
        <translation>Ajoute %1, modifie %2.</translation>
    </message>
    <message>
        <source>Changes %1.</source>
        <translation>Modifie %1.</translation>
    </message>
    <message>
        <source>Adds %1.</source>
        <translation>Ajoute %1.</translation>
    </message>
    <message>
        <source>Added %1, changed %2.</source>
        <translation>Ajouté : %1; modifié : %2.</translation>
    </message>
    <message>
        <source>Changed %1.</source>
        <translation>Modifié : %1.</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>Ajouté : %1.</translation>
    </message>
</context>
<context>
    <name>KeepingForm</name>
    <message>
        <source>A backup is one file with everything but tokens and passwords. Delivery goes on while it is made.</source>
        <translation>Une sauvegarde est un seul fichier avec tout, sauf les jetons et les mots de passe. La livraison continue pendant ce temps.</translation>
    </message>
    <message>
        <source>&amp;Back up profile…</source>
        <translation>Sauvegarder le pro&amp;fil…</translation>
    </message>
    <message>
        <source>Rest&amp;ore…</source>
        <translation>Restaurer la sauve&amp;garde…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>A report for support holds settings, states, attempts and the log; no tokens, no bodies, no values of headers.</source>
        <translation>Un rapport pour l&apos;assistance contient réglages, états, tentatives et journal du programme; ni jetons, ni corps, ni valeurs d&apos;en-têtes.</translation>
    </message>
    <message>
        <source>Save a re&amp;port for support…</source>
        <translation>E&amp;nregistrer un rapport pour l&apos;assistance…</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Où cela en est</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Log le&amp;vel</source>
        <translation>Niveau du &amp;journal</translation>
    </message>
    <message>
        <source>How much the log says</source>
        <translation>Combien le journal en dit</translation>
    </message>
</context>
<context>
    <name>LedgerCheck</name>
    <message>
        <source>Proves for every feed that each event of its Source was accepted, superseded, filtered out or set aside, or waits. Delivery goes on meanwhile.</source>
        <translation>Prouve pour chaque flux que chaque événement de sa source a été accepté, remplacé, écarté par le filtre ou mis de côté, ou qu&apos;il attend. La livraison continue pendant ce temps.</translation>
    </message>
    <message>
        <source>C&amp;heck the ledger</source>
        <translation>Vér&amp;ifier le registre</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>Où en est la vérification</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>What became of the events of each feed</source>
        <translation>Ce que sont devenus les événements de chaque flux</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ajouter…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Te&amp;st</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Replace &amp;token…</source>
        <translation>Nouveau &amp;jeton…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>P&amp;lus</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) are suspended</source>
        <translation>
            <numerusform>%n flux est suspendu</numerusform>
            <numerusform>%n flux sont suspendus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is suspended</source>
        <translation>%1 est suspendu</translation>
    </message>
    <message>
        <source>Nothing more is sent: %1. What comes meanwhile waits.</source>
        <translation>Rien de plus n&apos;est envoyé : %1. Ce qui arrive entre-temps attend.</translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) go on</source>
        <translation>
            <numerusform>%n flux reprend</numerusform>
            <numerusform>%n flux reprennent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 reprend</translation>
    </message>
    <message>
        <source>What waits for it: %1.</source>
        <translation>Ce qui l&apos;attend : %1.</translation>
    </message>
    <message>
        <source>Nothing waits for it.</source>
        <translation>Rien ne l&apos;attend.</translation>
    </message>
</context>
<context>
    <name>NumberingDialog</name>
    <message>
        <source>How to go on</source>
        <translation>Comment continuer</translation>
    </message>
    <message>
        <source>It was put &amp;right there: look again</source>
        <translation>C&apos;est &amp;corrigé là-bas : regarder de nouveau</translation>
    </message>
    <message>
        <source>The numbering began &amp;anew: take</source>
        <translation>La &amp;numérotation a recommencé : prendre</translation>
    </message>
    <message>
        <source>The first event to take</source>
        <translation>Le premier événement à prendre</translation>
    </message>
    <message>
        <source>All events there are</source>
        <translation>Tous les événements</translation>
    </message>
    <message>
        <source>Events from now on</source>
        <translation>Événements dès maintenant</translation>
    </message>
    <message>
        <source>Events from sequence</source>
        <translation>Événements dès la séquence</translation>
    </message>
    <message>
        <source>Sequence to begin with</source>
        <translation>Séquence par laquelle commencer</translation>
    </message>
    <message>
        <source>It is the &amp;same numbering: read on</source>
        <translation>C&apos;est la &amp;même numérotation : continuer</translation>
    </message>
</context>
<context>
    <name>OAuthClient</name>
    <message>
        <source>A client id or scope is of use only with a token address. Give that too, or none of them.</source>
        <translation>Un id client ou une portée ne servent qu&apos;avec une adresse de jetons. Donnez-la aussi, ou rien du tout.</translation>
    </message>
    <message>
        <source>The token address</source>
        <translation>L&apos;adresse des jetons</translation>
    </message>
    <message>
        <source>The token address uses http, so the secret would travel in the open. Use https, or accept it expressly (--accept-plain-http).</source>
        <translation>L&apos;adresse des jetons utilise http : le secret voyagerait à découvert. Utilisez https, ou acceptez-le expressément (--accept-plain-http).</translation>
    </message>
    <message>
        <source>A token address needs a client id. Ask the Source&apos;s operator for it.</source>
        <translation>Une adresse de jetons a besoin d&apos;un id client. Demandez-le à l&apos;exploitant de la source.</translation>
    </message>
    <message>
        <source>The client id holds a character that cannot be seen. Check that nothing else was copied.</source>
        <translation>L&apos;id client contient un caractère qui ne se voit pas. Vérifiez que rien d&apos;autre n&apos;a été copié.</translation>
    </message>
    <message>
        <source>This is not a scope: it may hold only ASCII characters, but no &quot; and no \, and spaces between names.</source>
        <translation>Ce n&apos;est pas une portée : elle ne peut contenir que des caractères ASCII, sauf &quot; et \, et des espaces entre les noms.</translation>
    </message>
</context>
<context>
    <name>OdataFields</name>
    <message>
        <source>Service &amp;root</source>
        <translation>&amp;Racine du service</translation>
    </message>
</context>
<context>
    <name>OdataMore</name>
    <message>
        <source>Certificate authorit&amp;y</source>
        <translation>Autorité de &amp;certification</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Delivered today</source>
        <translation>Livrés aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Longest lag, live feeds</source>
        <translation>Plus long retard, flux actifs</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>&amp;Set up the first feed…</source>
        <translation>&amp;Configurer le premier flux…</translation>
    </message>
    <message>
        <source>Look around in &amp;practice mode</source>
        <translation>Explorer en mode d&apos;&amp;entraînement</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>&amp;Consumer</source>
        <translation>&amp;Consommateur</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>&amp;Objet</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>Ou&amp;vrir</translation>
    </message>
    <message>
        <source>Shows the file that was saved</source>
        <translation>Affiche le fichier enregistré</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Voir dans le &amp;dossier</translation>
    </message>
    <message>
        <source>Opens the folder in which it was saved</source>
        <translation>Ouvre le dossier où il a été enregistré</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>E&amp;xport the record…</source>
        <translation>E&amp;xporter le registre…</translation>
    </message>
    <message>
        <source>Writes every attempt that goes to a file</source>
        <translation>Écrit dans un fichier toutes les tentatives qui vont disparaître</translation>
    </message>
</context>
<context>
    <name>ResendDialog</name>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Vers</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>&amp;All feeds</source>
        <translation>&amp;Tous les flux</translation>
    </message>
    <message>
        <source>Enough for a Consumer that fetches a record whenever it hears of it</source>
        <translation>Suffit pour un consommateur qui récupère une fiche chaque fois qu&apos;il en entend parler</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Ordre</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Kept in Activity; may be left empty</source>
        <translation>Conservé dans Activité; peut rester vide</translation>
    </message>
    <message>
        <source>Non&amp;e</source>
        <translation>A&amp;ucun</translation>
    </message>
</context>
<context>
    <name>ResendSelection</name>
    <message>
        <source>What to send again</source>
        <translation>Ce qu&apos;il faut renvoyer</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Record key</source>
        <translation>Clé de la fiche</translation>
    </message>
    <message>
        <source>Record key, such as 235021</source>
        <translation>Clé de la fiche, par exemple 235021</translation>
    </message>
    <message>
        <source>First sequence</source>
        <translation>Première séquence</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Last sequence</source>
        <translation>Dernière séquence</translation>
    </message>
    <message>
        <source>The newest that was sent</source>
        <translation>La plus récente envoyée</translation>
    </message>
    <message>
        <source>Read since</source>
        <translation>Lu depuis</translation>
    </message>
    <message>
        <source>Accepted from</source>
        <translation>Accepté à partir du</translation>
    </message>
    <message>
        <source>Accepted until</source>
        <translation>Accepté jusqu&apos;au</translation>
    </message>
</context>
<context>
    <name>ResumeDialog</name>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>From &amp;where it stopped</source>
        <translation>Là où il s&apos;est &amp;arrêté</translation>
    </message>
    <message>
        <source>From &amp;sequence</source>
        <translation>À la &amp;séquence</translation>
    </message>
    <message>
        <source>Sequence to go on with</source>
        <translation>Séquence par laquelle continuer</translation>
    </message>
    <message>
        <source>From &amp;now on</source>
        <translation>À partir de &amp;maintenant</translation>
    </message>
</context>
<context>
    <name>ResumeInstructions</name>
    <message>
        <source>YOUR_TOKEN</source>
        <comment>stands for the token in a command</comment>
        <translation>VOTRE_JETON</translation>
    </message>
    <message>
        <source>How to resume the feed %1 yourselves</source>
        <translation>Comment reprendre vous-mêmes le flux %1</translation>
    </message>
    <message>
        <source>When the feed has stopped and you are ready again, send a POST to</source>
        <translation>Quand le flux s&apos;est arrêté et que vous êtes de nouveau prêts, envoyez un POST à</translation>
    </message>
    <message>
        <source>with the header &quot;Authorization: Bearer&quot; and the resume token, which you get from us in another way. For example:</source>
        <translation>avec l&apos;en-tête « Authorization: Bearer » et le jeton de reprise, que nous vous remettons par une autre voie. Par exemple :</translation>
    </message>
    <message>
        <source>It goes on where it stopped. To have events again, name the first one that you want; it has to be one that you were sent already:</source>
        <translation>Le flux reprend là où il s&apos;est arrêté. Pour recevoir de nouveau des événements, nommez le premier que vous voulez; il doit vous avoir déjà été envoyé :</translation>
    </message>
    <message>
        <source>What the answers mean:</source>
        <translation>Ce que signifient les réponses :</translation>
    </message>
    <message>
        <source>202  The feed goes on. The answer says how many events follow, and when they begin if you asked us to wait.</source>
        <translation>202  Le flux reprend. La réponse dit combien d&apos;événements suivent, et quand ils commencent si vous nous avez demandé d&apos;attendre.</translation>
    </message>
    <message>
        <source>400  The body is no JSON object, or its sequence is none.</source>
        <translation>400  Le corps n&apos;est pas un objet JSON, ou sa séquence n&apos;en est pas une.</translation>
    </message>
    <message>
        <source>401  The token is not valid for this feed, has ended, or was replaced. Ask us for a new one.</source>
        <translation>401  Le jeton n&apos;est pas valable pour ce flux, a expiré ou a été remplacé. Demandez-nous-en un nouveau.</translation>
    </message>
    <message>
        <source>409  We paused the feed, or it stood still for longer than events are kept. Please call us.</source>
        <translation>409  Nous avons mis le flux en pause, ou il est resté arrêté plus longtemps que nous ne conservons les événements. Veuillez nous appeler.</translation>
    </message>
    <message>
        <source>413  The body is larger than 4096 bytes.</source>
        <translation>413  Le corps dépasse 4096 octets.</translation>
    </message>
    <message>
        <source>422  It cannot go on with that sequence; the answer says why.</source>
        <translation>422  Le flux ne peut pas reprendre à cette séquence; la réponse dit pourquoi.</translation>
    </message>
    <message>
        <source>429  Too many calls. Wait for as many seconds as Retry-After says.</source>
        <translation>429  Trop d&apos;appels. Attendez le nombre de secondes indiqué par Retry-After.</translation>
    </message>
    <message>
        <source>503  It is not known at present. Call again in a minute.</source>
        <translation>503  On ne le sait pas pour l&apos;instant. Rappelez dans une minute.</translation>
    </message>
</context>
<context>
    <name>ResumeTokenDialog</name>
    <message>
        <source>Resume by the Consumer</source>
        <translation>Reprise par le consommateur</translation>
    </message>
    <message>
        <source>A new one &amp;ends</source>
        <translation>Un nouveau &amp;expire</translation>
    </message>
    <message>
        <source>When a new token ends</source>
        <translation>Quand un nouveau jeton expire</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>Ré&amp;voquer…</translation>
    </message>
    <message>
        <source>Revoke the resume token</source>
        <translation>Révoquer le jeton de reprise</translation>
    </message>
    <message>
        <source>The new resume token</source>
        <translation>Le nouveau jeton de reprise</translation>
    </message>
    <message>
        <source>&amp;Copy token</source>
        <translation>&amp;Copier le jeton</translation>
    </message>
    <message>
        <source>It is shown this once. Give it to the Consumer&apos;s people in a safe way, apart from the instructions.</source>
        <translation>Il n&apos;est affiché que cette fois. Remettez-le d&apos;une manière sûre à votre contact chez le consommateur, à part des instructions.</translation>
    </message>
    <message>
        <source>&amp;Instructions for the Consumer</source>
        <translation>&amp;Instructions pour le consommateur</translation>
    </message>
    <message>
        <source>Copy in&amp;structions</source>
        <translation>Copier les in&amp;structions</translation>
    </message>
</context>
<context>
    <name>RewindDialog</name>
    <message>
        <source>Go back</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>For a Consumer that starts over. The feed&apos;s position is set back, and everything from there on is sent once more, in order. To send a few events again without going back, use Resend.</source>
        <translation>Pour un consommateur qui recommence. La position du flux est reculée, et tout ce qui suit est envoyé une fois de plus, dans l&apos;ordre. Pour renvoyer quelques événements sans revenir en arrière, utilisez « Renvoyer… ».</translation>
    </message>
    <message>
        <source>To &amp;sequence</source>
        <translation>À la &amp;séquence</translation>
    </message>
    <message>
        <source>Sequence to go back to</source>
        <translation>Séquence à laquelle revenir</translation>
    </message>
    <message>
        <source>To what was read &amp;at</source>
        <translation>À ce qui a été &amp;lu le</translation>
    </message>
    <message>
        <source>Time to go back to</source>
        <translation>Moment auquel revenir</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Kept in Activity; may be left empty</source>
        <translation>Conservé dans Activité; peut rester vide</translation>
    </message>
</context>
<context>
    <name>SendEventDialog</name>
    <message>
        <source>Send an event now</source>
        <translation>Envoyer un événement</translation>
    </message>
    <message>
        <source>Reso&amp;urce</source>
        <translation>&amp;Ressource</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Such as Property</source>
        <translation>Par exemple Property</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose Resource</source>
        <translation>Choisir la ressource</translation>
    </message>
    <message>
        <source>What this Source has been seen to carry</source>
        <translation>Ce qu&apos;on a vu cette source transmettre</translation>
    </message>
    <message>
        <source>Record &amp;key</source>
        <translation>&amp;Clé de la fiche</translation>
    </message>
    <message>
        <source>Record key</source>
        <translation>Clé de la fiche</translation>
    </message>
    <message>
        <source>As the Source writes it</source>
        <translation>Comme la source l&apos;écrit</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address of the record</source>
        <translation>Adresse de la fiche</translation>
    </message>
    <message>
        <source>https://…; may be left empty</source>
        <translation>https://…; peut rester vide</translation>
    </message>
    <message>
        <source>FeedT&amp;ypes</source>
        <translation>FeedT&amp;ypes</translation>
    </message>
    <message>
        <source>FeedTypes</source>
        <translation>FeedTypes</translation>
    </message>
    <message>
        <source>Choose FeedTypes</source>
        <translation>Choisir des FeedTypes</translation>
    </message>
    <message>
        <source>For which kinds of feeds it is; a feed that carries only some FeedTypes needs one of its own here.</source>
        <translation>Pour quels genres de flux il est; un flux qui ne transmet que certains FeedTypes doit trouver l&apos;un des siens ici.</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Vers</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Kept in Activity; may be left empty</source>
        <translation>Conservé dans Activité; peut rester vide</translation>
    </message>
    <message>
        <source>&amp;Send that one again…</source>
        <translation>R&amp;envoyer celui-là…</translation>
    </message>
</context>
<context>
    <name>SettingsFields</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>What you change here takes effect at once.</source>
        <translation>Ce que vous changez ici prend effet aussitôt.</translation>
    </message>
    <message>
        <source>Reading Sources</source>
        <translation>Lecture des sources</translation>
    </message>
    <message>
        <source>New &amp;Sources</source>
        <translation>Nouvelles &amp;sources</translation>
    </message>
    <message>
        <source>How often new Sources are read</source>
        <translation>À quel rythme les nouvelles sources sont lues</translation>
    </message>
    <message>
        <source>A Source that asks to be read less often is obeyed.</source>
        <translation>Si une source demande d&apos;être lue moins souvent, on lui obéit.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Fonctionnement</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>&amp;Rester actif dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>&amp;Notify me when a feed is suspended or goes on</source>
        <translation>&amp;M&apos;avertir quand un flux est suspendu ou reprend</translation>
    </message>
    <message>
        <source>The ledger</source>
        <translation>Registre des livraisons</translation>
    </message>
    <message>
        <source>Resume endpoint</source>
        <translation>Point de reprise</translation>
    </message>
    <message>
        <source>This profile</source>
        <translation>Ce profil</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the folder of this profile</source>
        <translation>Ouvrir le dossier de ce profil</translation>
    </message>
    <message>
        <source>Keep &amp;record for</source>
        <translation>Conserver &amp;pendant</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Backup and support</source>
        <translation>Sauvegarde et assistance</translation>
    </message>
    <message>
        <source>Start Postrider when I lo&amp;g in</source>
        <translation>&amp;Démarrer à l&apos;ouverture de session</translation>
    </message>
</context>
<context>
    <name>SettingsStep</name>
    <message>
        <source>Tr&amp;y it</source>
        <translation>Essa&amp;yer</translation>
    </message>
    <message>
        <source>Look around in &amp;practice mode</source>
        <translation>Explorer en mode d&apos;&amp;entraînement</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Mark as settled</source>
        <translation>Marquer comme réglé</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Such as: corrected by hand there</source>
        <translation>Par exemple : corrigé à la main là-bas</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>&quot;%1&quot; is not a sequence number. Give a whole number from 0 to 9223372036854775807.</source>
        <translation>« %1 » n&apos;est pas un numéro de séquence. Donnez un nombre entier de 0 à 9223372036854775807.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place to start. Give now, beginning, or a sequence number.</source>
        <translation>« %1 » n&apos;est pas un point de départ. Donnez now, beginning ou un numéro de séquence.</translation>
    </message>
    <message>
        <source>The Source&apos;s address</source>
        <translation>L&apos;adresse de la source</translation>
    </message>
    <message>
        <source>The Source&apos;s address uses http, so the token would travel in the open. Use https, or accept it expressly (--accept-plain-http).</source>
        <translation>L&apos;adresse de la source utilise http : le jeton voyagerait à découvert. Utilisez https, ou acceptez-le expressément (--accept-plain-http).</translation>
    </message>
    <message>
        <source>The Source</source>
        <translation>La source</translation>
    </message>
    <message>
        <source>The time between two reads must be from 1 to 86400 seconds.</source>
        <translation>Le temps entre deux lectures doit être de 1 à 86400 secondes.</translation>
    </message>
    <message>
        <source>A page must be from 1 to 10000 events.</source>
        <translation>Une page doit avoir de 1 à 10000 événements.</translation>
    </message>
</context>
<context>
    <name>SourceMore</name>
    <message>
        <source>Read &amp;every</source>
        <translation>L&amp;ire toutes les</translation>
    </message>
    <message>
        <source>Seconds between two reads</source>
        <translation>Secondes entre deux lectures</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Events at a t&amp;ime</source>
        <translation>É&amp;vénements à la fois</translation>
    </message>
    <message>
        <source>Events asked for at a time</source>
        <translation>Événements demandés à la fois</translation>
    </message>
</context>
<context>
    <name>SourcePlace</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Genre</translation>
    </message>
    <message>
        <source>Kind of Source</source>
        <translation>Genre de source</translation>
    </message>
</context>
<context>
    <name>SourceStart</name>
    <message>
        <source>Be&amp;gin</source>
        <translation>&amp;Début</translation>
    </message>
    <message>
        <source>Where to begin</source>
        <translation>Où commencer</translation>
    </message>
    <message>
        <source>now: with what changes from here on</source>
        <translation>maintenant : avec ce qui change à partir d&apos;ici</translation>
    </message>
    <message>
        <source>at the beginning: with every event there is</source>
        <translation>au début : avec tous les événements existants</translation>
    </message>
    <message>
        <source>at a sequence</source>
        <translation>à une séquence</translation>
    </message>
    <message>
        <source>First sequence</source>
        <translation>Première séquence</translation>
    </message>
    <message>
        <source>The first sequence wanted</source>
        <translation>La première séquence voulue</translation>
    </message>
</context>
<context>
    <name>SpanWords</name>
    <message>
        <source>%1, after %2</source>
        <comment>an HTTP status, a duration</comment>
        <translation>%1, après %2</translation>
    </message>
    <message>
        <source>not given; we wait %1</source>
        <translation>non donné; nous attendons %1</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non donné</translation>
    </message>
    <message>
        <source>%1 (a date)</source>
        <translation>%1 (une date)</translation>
    </message>
    <message>
        <source>%1 (seconds)</source>
        <translation>%1 (secondes)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a time, what came of the call</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not yet; at %1</source>
        <translation>pas encore; à %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>%1 waited</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>%1 waited when it began</source>
        <translation>%1 en attente au début</translation>
    </message>
    <message>
        <source>caught up at %1</source>
        <translation>retard rattrapé à %1</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <comment>a Consumer</comment>
        <translation>%1 a répondu</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <translation>Retry-After</translation>
    </message>
    <message>
        <source>We called again</source>
        <translation>Nous avons rappelé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) in a row</source>
        <translation>
            <numerusform>%n tentative</numerusform>
            <numerusform>%n tentatives de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered last</source>
        <comment>a Consumer</comment>
        <translation>%1 a répondu en dernier</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>the feed was stopped at %1</source>
        <translation>le flux a été arrêté à %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>Mis en pause par</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Attente demandée</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>a state, a time</comment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>a state, two times</comment>
        <translation>%1, de %2 à %3</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Entre-temps</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a label, a text</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 accepted since %2</source>
        <comment>a number of events, a time</comment>
        <translation>Accepté depuis %2 : %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln time(s)</source>
        <comment>a state</comment>
        <translation>
            <numerusform>%1 : %Ln fois</numerusform>
            <numerusform>%1 : %Ln fois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqlColumns</name>
    <message>
        <source>Read &amp;from</source>
        <translation>&amp;Façon de lire</translation>
    </message>
    <message>
        <source>What to read from</source>
        <translation>Où lire</translation>
    </message>
    <message>
        <source>a table or view</source>
        <translation>une table ou une vue</translation>
    </message>
    <message>
        <source>a query</source>
        <translation>une requête</translation>
    </message>
    <message>
        <source>T&amp;able or view</source>
        <translation>T&amp;able ou vue</translation>
    </message>
    <message>
        <source>Table or view</source>
        <translation>Table ou vue</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Re&amp;quête</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>SELECT … FROM …</source>
        <translation>SELECT … FROM …</translation>
    </message>
    <message>
        <source>EntityEven&amp;tSequence</source>
        <translation>EntityEvent&amp;Sequence</translation>
    </message>
    <message>
        <source>Column of the EntityEventSequence</source>
        <translation>Colonne de l&apos;EntityEventSequence</translation>
    </message>
    <message>
        <source>&amp;ResourceName</source>
        <translation>&amp;ResourceName</translation>
    </message>
    <message>
        <source>Column of the ResourceName</source>
        <translation>Colonne du ResourceName</translation>
    </message>
    <message>
        <source>ResourceRe&amp;cordKey</source>
        <translation>ResourceRecord&amp;Key</translation>
    </message>
    <message>
        <source>Column of the ResourceRecordKey</source>
        <translation>Colonne de la ResourceRecordKey</translation>
    </message>
    <message>
        <source>ResourceRecordUr&amp;l</source>
        <translation>ResourceRecordUr&amp;l</translation>
    </message>
    <message>
        <source>Column of the ResourceRecordUrl</source>
        <translation>Colonne du ResourceRecordUrl</translation>
    </message>
    <message>
        <source>FeedT&amp;ypes</source>
        <translation>FeedT&amp;ypes</translation>
    </message>
    <message>
        <source>Column of the FeedTypes</source>
        <translation>Colonne des FeedTypes</translation>
    </message>
</context>
<context>
    <name>SqlFields</name>
    <message>
        <source>Dri&amp;ver</source>
        <translation>Pilot&amp;e</translation>
    </message>
    <message>
        <source>Kind of database</source>
        <translation>Genre de base de données</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Hôte</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>db.example.com</source>
        <translation>db.example.com</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>le port habituel</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de données</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Par&amp;courir…</translation>
    </message>
    <message>
        <source>Choose the database file</source>
        <translation>Choisir le fichier de la base de données</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
</context>
<context>
    <name>SqlPreview</name>
    <message>
        <source>Look into the data&amp;base</source>
        <translation>&amp;Jeter un œil dans la base</translation>
    </message>
    <message>
        <source>The first events as they are read</source>
        <translation>Les premiers événements tels qu&apos;ils sont lus</translation>
    </message>
</context>
<context>
    <name>SqlSettings</name>
    <message>
        <source>&quot;%1&quot; is no driver that Postrider knows. It knows QPSQL, QODBC, QMYSQL and QSQLITE.</source>
        <translation>« %1 » n&apos;est pas un pilote que Postrider connaît. Il connaît QPSQL, QODBC, QMYSQL et QSQLITE.</translation>
    </message>
    <message>
        <source>The Source needs a database file.</source>
        <translation>La source a besoin d&apos;un fichier de base de données.</translation>
    </message>
    <message>
        <source>The Source needs a database.</source>
        <translation>La source a besoin d&apos;une base de données.</translation>
    </message>
    <message>
        <source>The connection string holds a password. Take it out and give it by itself, so that only the keychain has it.</source>
        <translation>La chaîne de connexion contient un mot de passe. Retirez-le et donnez-le à part, pour que seul le trousseau l&apos;ait.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the full path of a file. Begin at the root or the drive.</source>
        <translation>« %1 » n&apos;est pas le chemin complet d&apos;un fichier. Commencez à la racine ou au lecteur.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535, or 0 for the usual one.</source>
        <translation>Un port est un nombre de 1 à 65535, ou 0 pour celui d&apos;usage.</translation>
    </message>
    <message>
        <source>a table, a view or a SELECT</source>
        <translation>une table, une vue ou un SELECT</translation>
    </message>
    <message>
        <source>the column of the EntityEventSequence</source>
        <translation>la colonne de l&apos;EntityEventSequence</translation>
    </message>
    <message>
        <source>the column of the ResourceName</source>
        <translation>la colonne du ResourceName</translation>
    </message>
    <message>
        <source>the column of the ResourceRecordKey</source>
        <translation>la colonne de la ResourceRecordKey</translation>
    </message>
    <message>
        <source>The Source needs %1.</source>
        <translation>Il manque à la source %1.</translation>
    </message>
    <message>
        <source>The query has a semicolon, but must be a single SELECT without one. Take it out, or put the query into a view.</source>
        <translation>La requête contient un point-virgule, mais doit être un seul SELECT sans lui. Retirez-le, ou mettez la requête dans une vue.</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Postrider</source>
        <translation>Postrider</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>%1 and more up to %2, %3 altogether</source>
        <translation>%1 et d&apos;autres jusqu&apos;à %2, %3 en tout</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Statement of delivery</source>
        <translation>Relevé de livraison</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a Consumer, and of what</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Made by %1 on %2 with Postrider %3.</source>
        <translation>Établi par %1 le %2 avec Postrider %3.</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Adresse de livraison</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>%1, carries %2</source>
        <translation>%1, transmet %2</translation>
    </message>
    <message>
        <source>%1, labelled &quot;%2&quot;, carries %3</source>
        <translation>%1, étiqueté « %2 », transmet %3</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Établi</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>le %1, par %2</translation>
    </message>
    <message>
        <source>The record has more events than one statement holds. These are its newest %1.</source>
        <translation>La fiche a plus d&apos;événements que n&apos;en contient un relevé. Voici ses %1 plus récents.</translation>
    </message>
    <message>
        <source>What %1 gave until %2 is no longer on record, and not part of this statement.</source>
        <translation>Ce que la source %1 a donné jusqu&apos;au %2 n&apos;est plus conservé et ne fait pas partie de ce relevé.</translation>
    </message>
    <message>
        <source>What became of each event</source>
        <translation>Ce qu&apos;est devenu chaque événement</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Read from the Source</source>
        <translation>Lu de la source</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu&apos;il est devenu</translation>
    </message>
    <message>
        <source>In POST</source>
        <translation>Dans le POST</translation>
    </message>
    <message>
        <source>no: sent by hand</source>
        <translation>non : envoyé à la main</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <comment>from one number to another, and how many</comment>
        <translation>%1 à %2 (%3)</translation>
    </message>
    <message>
        <source>Each POST and what came back</source>
        <translation>Chaque POST et ce qui est revenu</translation>
    </message>
    <message>
        <source>No POST carried any of these events.</source>
        <translation>Aucun POST n&apos;a porté l&apos;un de ces événements.</translation>
    </message>
    <message>
        <source>There are more POSTs than one statement holds. The oldest were left out; their number: %1.</source>
        <translation>Il y a plus de POST que n&apos;en contient un relevé. Les plus anciens ont été laissés de côté; leur nombre : %1.</translation>
    </message>
    <message>
        <source>POST %1: %2, %3</source>
        <comment>number, outcome, status</comment>
        <translation>POST %1 : %2, %3</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>%1, answered after %2 ms</source>
        <translation>%1, réponse après %2 ms</translation>
    </message>
    <message>
        <source>%1, given up after %2 ms</source>
        <translation>%1, abandon après %2 ms</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>sent by hand</source>
        <translation>envoyé à la main</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>headers %1, below</source>
        <translation>en-têtes %1, ci-dessous</translation>
    </message>
    <message>
        <source>%1, in a batch of %2 from %3 to %4</source>
        <translation>%1, dans un lot de %2, de %3 à %4</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>none: no answer came</source>
        <translation>aucune : rien n&apos;est revenu</translation>
    </message>
    <message>
        <source>Not called before</source>
        <translation>Pas d&apos;appel avant</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Said: %1</source>
        <comment>JSON</comment>
        <translation>Message : %1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <comment>text from outside</comment>
        <translation>Réponse : %1</translation>
    </message>
    <message>
        <source>The headers that were sent</source>
        <translation>Les en-têtes envoyés</translation>
    </message>
    <message>
        <source>Headers %1</source>
        <translation>En-têtes %1</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Comment lire ce relevé</translation>
    </message>
    <message>
        <source>An event says that a record has changed; the record itself is fetched by the Consumer. Postrider POSTs each event to the Consumer until it is accepted, which is any answer from 200 to 299, and notes each POST before the next one leaves. Times are by the clock of the computer that sent it; Date is by the Consumer&apos;s own clock, and with the numbers that its answer gave the request can be found in its records.</source>
        <translation>Un événement dit qu&apos;une fiche a changé; le consommateur récupère lui-même la fiche. Postrider envoie chaque événement au consommateur par POST jusqu&apos;à ce qu&apos;il soit accepté, c&apos;est-à-dire jusqu&apos;à une réponse de 200 à 299, et note chaque POST avant que le suivant parte. Les heures sont celles de l&apos;horloge de l&apos;ordinateur qui a envoyé; Date est à l&apos;horloge du consommateur, et les numéros que sa réponse a donnés permettent de retrouver la requête dans ses propres registres.</translation>
    </message>
    <message>
        <source>The access token is not kept, and is shown as ********. Answers are shown up to 4 KiB. What was said about an event is written again from the log, by the settings of today.</source>
        <translation>Le jeton d&apos;accès n&apos;est pas conservé et paraît comme ********. Les réponses sont montrées jusqu&apos;à 4 Kio. Ce qui a été dit d&apos;un événement est récrit à partir du journal, selon les réglages d&apos;aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>en attente d&apos;envoi</translation>
    </message>
    <message>
        <source>superseded by a newer event of the same record</source>
        <translation>remplacé par un événement plus récent de la même fiche</translation>
    </message>
    <message>
        <source>not carried by its feeds</source>
        <translation>non transmis par ses flux</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>mis de côté</translation>
    </message>
    <message>
        <source>from before its feed began</source>
        <translation>antérieur au début de son flux</translation>
    </message>
    <message>
        <source>no longer on record</source>
        <translation>n&apos;est plus conservé</translation>
    </message>
    <message>
        <source>without a record</source>
        <translation>sans trace</translation>
    </message>
    <message>
        <source>%1 at %2 (%3)</source>
        <comment>a date, a time, a zone</comment>
        <translation>%1 à %2 (%3)</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date as Qt writes it</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Attente demandée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>dès son arrivée</translation>
    </message>
    <message>
        <source>late: it turned up after higher sequences</source>
        <translation>tardif : arrivé après des séquences plus élevées</translation>
    </message>
    <message>
        <source>sent again on request</source>
        <translation>renvoyé sur demande</translation>
    </message>
    <message>
        <source>a test</source>
        <translation>un test</translation>
    </message>
    <message>
        <source>all resources</source>
        <translation>toutes les ressources</translation>
    </message>
    <message>
        <source>%1, only for %2</source>
        <comment>resources, FeedTypes</comment>
        <translation>%1, seulement pour %2</translation>
    </message>
    <message>
        <source>sent by hand, but not to this feed</source>
        <translation>envoyé à la main, mais pas à ce flux</translation>
    </message>
    <message>
        <source>sent by hand, and not taken: %1</source>
        <translation>envoyé à la main, et non pris : %1</translation>
    </message>
    <message>
        <source>sent by hand: %1</source>
        <comment>what became of it</comment>
        <translation>envoyé à la main : %1</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <comment>a time</comment>
        <translation>accepté le %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>superseded by event %1</source>
        <translation>remplacé par l&apos;événement %1</translation>
    </message>
    <message>
        <source>not for this feed: it carries %1</source>
        <translation>pas pour ce flux : il transmet %1</translation>
    </message>
    <message>
        <source>marked as settled: %1</source>
        <translation>marqué comme réglé : %1</translation>
    </message>
    <message>
        <source>set aside: %1</source>
        <translation>mis de côté : %1</translation>
    </message>
    <message>
        <source>came before this feed began</source>
        <translation>arrivé avant le début de ce flux</translation>
    </message>
    <message>
        <source>too long ago: no longer on record</source>
        <translation>trop ancien : n&apos;est plus conservé</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>aucune trace</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>événement %1</translation>
    </message>
    <message>
        <source>events %1 to %2</source>
        <translation>événements %1 à %2</translation>
    </message>
    <message>
        <source>%1 accepted %2.</source>
        <translation>%1 a accepté %2.</translation>
    </message>
    <message>
        <source>%1 accepted %2, on %3, in one POST to %4, and answered %5.</source>
        <translation>%1 a accepté %2, le %3, en un seul POST vers %4, et a répondu %5.</translation>
    </message>
    <message>
        <source>%1 accepted %2, on %3, in POST number %4 of it to %5, and answered %6.</source>
        <translation>%1 a accepté %2, le %3, au POST numéro %4 vers %5, et a répondu %6.</translation>
    </message>
    <message>
        <source>It was sent again and accepted on %1.</source>
        <translation>Il a été renvoyé et accepté le %1.</translation>
    </message>
    <message>
        <source>%1 has not been sent to %2 yet: it waits for its turn.</source>
        <translation>%1 n&apos;a pas encore été envoyé à %2 : il attend son tour.</translation>
    </message>
    <message>
        <source>%1 was POSTed to %2 but not accepted yet. POSTs so far: %3, the last on %4, answer: %5.</source>
        <translation>%1 a été envoyé par POST à %2 mais n&apos;est pas encore accepté. POST jusqu&apos;ici : %3, le dernier le %4, réponse : %5.</translation>
    </message>
    <message>
        <source>The feed has been suspended since %1.</source>
        <translation>Le flux est suspendu depuis le %1.</translation>
    </message>
    <message>
        <source>The feed is paused.</source>
        <translation>Le flux est en pause.</translation>
    </message>
    <message>
        <source>%2 %3, sent by hand with the number %1</source>
        <comment>sequence, resource, key; within a sentence</comment>
        <translation>%2 %3, envoyé à la main avec le numéro %1</translation>
    </message>
    <message>
        <source>event %1, %2 %3</source>
        <comment>sequence, resource, key; within a sentence</comment>
        <translation>l&apos;événement %1, %2 %3</translation>
    </message>
    <message>
        <source>%1 did not take %2. It accepted the newer event %3 of the same record instead.</source>
        <translation>%1 n&apos;a pas pris %2. L&apos;événement plus récent %3 de la même fiche a été accepté à sa place.</translation>
    </message>
    <message>
        <source>%1 did not take %2: %3</source>
        <translation>%1 n&apos;a pas pris %2 : %3</translation>
    </message>
    <message>
        <source>%1 did not take %2. It was marked as settled by hand: %3</source>
        <translation>%1 n&apos;a pas pris %2. Il a été marqué comme réglé à la main : %3</translation>
    </message>
    <message>
        <source>%1 did not take %2. It is set aside: %3</source>
        <translation>%1 n&apos;a pas pris %2. Il est mis de côté : %3</translation>
    </message>
    <message>
        <source>%2 was not for %1: none of its feeds carries %3.</source>
        <translation>%2 n&apos;était pas pour %1 : aucun de ses flux ne transmet %3.</translation>
    </message>
    <message>
        <source>%2 came before the feed to %1 began, and was not sent.</source>
        <translation>%2 est arrivé avant le début du flux vers %1, et n&apos;a pas été envoyé.</translation>
    </message>
    <message>
        <source>What became of %2 for %1 is too long ago: it is no longer on record.</source>
        <translation>Ce qu&apos;est devenu %2 pour %1 est trop ancien : ce n&apos;est plus conservé.</translation>
    </message>
    <message>
        <source>There is no record of what became of %2 for %1.</source>
        <translation>Il n&apos;y a aucune trace de ce qu&apos;est devenu %2 pour %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number, and what these are</comment>
        <translation>%2 : %1</translation>
    </message>
    <message>
        <source>the events of %1</source>
        <translation>événements de la fiche %1</translation>
    </message>
    <message>
        <source>Of %1, as %2 was to get them: %3.</source>
        <translation>Bilan pour %2, %1 – %3.</translation>
    </message>
    <message>
        <source>The newest: %1</source>
        <comment>a sentence follows</comment>
        <translation>Le plus récent : %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pages</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Connection test</source>
        <translation>Test de connexion</translation>
    </message>
    <message>
        <source>What was &amp;sent</source>
        <translation>&amp;Envoi</translation>
    </message>
    <message>
        <source>What came &amp;back</source>
        <translation>&amp;Réponse</translation>
    </message>
</context>
<context>
    <name>TestWords</name>
    <message>
        <source>%1 answered %2 after %3.</source>
        <translation>%1 a répondu %2 après %3.</translation>
    </message>
    <message>
        <source>%1 It is a web page, not what a receiver of events answers.</source>
        <translation>%1 C&apos;est une page Web, pas ce que répond un récepteur d&apos;événements.</translation>
    </message>
    <message>
        <source>Check the address: it may be that of a home page or of a login.</source>
        <translation>Vérifiez l&apos;adresse : c&apos;est peut-être celle d&apos;une page d&apos;accueil ou de connexion.</translation>
    </message>
    <message>
        <source>%1 The connection works.</source>
        <translation>%1 La connexion fonctionne.</translation>
    </message>
    <message>
        <source>%1 It rejected the token.</source>
        <translation>%1 Le jeton a été rejeté.</translation>
    </message>
    <message>
        <source>Check that the token is the one that %1 gave you, all of it.</source>
        <translation>Vérifiez que le jeton est bien celui fourni par %1, et qu&apos;il est entier.</translation>
    </message>
    <message>
        <source>%1 There is nothing at this address.</source>
        <translation>%1 Il n&apos;y a rien à cette adresse.</translation>
    </message>
    <message>
        <source>Ask %1 for the right address.</source>
        <translation>%1 peut vous donner la bonne adresse.</translation>
    </message>
    <message>
        <source>%1 It points to another address.</source>
        <translation>%1 La réponse indique une autre adresse.</translation>
    </message>
    <message>
        <source>Postrider never follows, so that the token goes nowhere else. Ask %1 for the right address.</source>
        <translation>Postrider ne la suit jamais, pour que le jeton n&apos;aille nulle part ailleurs. %1 peut vous donner la bonne adresse.</translation>
    </message>
    <message>
        <source>No safe connection to %1 could be made.</source>
        <translation>Aucune connexion sûre n&apos;a pu être établie avec %1.</translation>
    </message>
    <message>
        <source>%1 It refuses what was sent.</source>
        <translation>%1 L&apos;envoi est refusé.</translation>
    </message>
    <message>
        <source>The details say what it answered. %1 may know more.</source>
        <translation>Les détails disent ce qui a été répondu. %1 en sait peut-être plus.</translation>
    </message>
    <message>
        <source>%1 It asked us to wait until %2.</source>
        <translation>%1 Attente demandée jusqu&apos;à %2.</translation>
    </message>
    <message>
        <source>The address is right. Test again after that.</source>
        <translation>L&apos;adresse est bonne. Testez de nouveau après cela.</translation>
    </message>
    <message>
        <source>%1 It is in trouble.</source>
        <translation>%1 Le service est en difficulté.</translation>
    </message>
    <message>
        <source>Try again later, or ask %1 whether its service is running.</source>
        <translation>Réessayez plus tard, ou voyez avec %1 si son service fonctionne.</translation>
    </message>
    <message>
        <source>Nothing came back from %1.</source>
        <translation>%1 n&apos;a rien répondu.</translation>
    </message>
    <message>
        <source>Sent: an empty list of events, which changes nothing there</source>
        <translation>Envoyé : une liste d&apos;événements vide, qui ne change rien là-bas</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Revenu</translation>
    </message>
    <message>
        <source>The Consumer</source>
        <translation>Le consommateur</translation>
    </message>
    <message>
        <source>The test was not sent.</source>
        <translation>Le test n&apos;a pas été envoyé.</translation>
    </message>
    <message>
        <source>The Source</source>
        <translation>La source</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 est illisible.</translation>
    </message>
    <message>
        <source>%1 answered. It has no events yet.</source>
        <translation>%1 a répondu. Il n&apos;y a pas encore d&apos;événements.</translation>
    </message>
    <message>
        <source>%1 answered. Its newest event has sequence %2.</source>
        <translation>%1 a répondu. L&apos;événement le plus récent a la séquence %2.</translation>
    </message>
    <message>
        <source>%1 answered. It has more than %2; the newest has sequence %3.</source>
        <translation>%1 a répondu. Il y a plus de %2; le plus récent a la séquence %3.</translation>
    </message>
    <message>
        <source>%1 answered. It has %2; the newest has sequence %3.</source>
        <translation>%1 a répondu. Il y a %2; le plus récent a la séquence %3.</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>ddd d MMM</source>
        <comment>a day on a time axis</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Attente demandée</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Waiting events</source>
        <translation>En attente</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>The token is empty. Paste the token that the Consumer gave you.</source>
        <translation>Le jeton est vide. Collez le jeton que le consommateur vous a donné.</translation>
    </message>
    <message>
        <source>This is not a bearer token: it may hold only letters, digits and - . _ ~ + /, with = at the end. Check that all of it was copied, and nothing else.</source>
        <translation>Ce n&apos;est pas un jeton du porteur : il ne peut contenir que des lettres, des chiffres et - . _ ~ + /, avec = à la fin. Vérifiez qu&apos;il a été copié en entier, et rien d&apos;autre.</translation>
    </message>
    <message>
        <source>The secret is empty. Paste the one that you were given.</source>
        <translation>Le secret est vide. Collez celui qu&apos;on vous a donné.</translation>
    </message>
    <message>
        <source>This is not a secret that can be used: it has to stand on one line of at most %1 characters. Check that nothing else was copied.</source>
        <translation>Ce secret ne peut pas servir : il doit tenir sur une ligne d&apos;au plus %1 caractères. Vérifiez que rien d&apos;autre n&apos;a été copié.</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>New &amp;token</source>
        <translation>Nouveau &amp;jeton</translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>expiré (%1)</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>expire dans %1</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Tokens and passwords are kept in the keychain of the operating system.</source>
        <translation>Les jetons et les mots de passe sont conservés dans le trousseau du système d&apos;exploitation.</translation>
    </message>
    <message>
        <source>Tokens and passwords are kept in memory only, and are forgotten when Postrider quits.</source>
        <translation>Les jetons et les mots de passe sont conservés en mémoire seulement, et sont oubliés quand on quitte Postrider.</translation>
    </message>
</context>
<context>
    <name>WebAddress</name>
    <message>
        <source>%1 Ask for an https address, or accept it.</source>
        <translation>%1 Demandez une adresse https, ou acceptez-la.</translation>
    </message>
    <message>
        <source>With http the token travels in the open: anybody on the way can read it.</source>
        <translation>Avec http, le jeton voyage en clair : n&apos;importe qui en chemin peut le lire.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>yesterday %1</source>
        <translation>hier %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>demain %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a date and a time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing waits for %1 at present.</source>
        <translation>Rien n&apos;attend pour %1 en ce moment.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) wait for %1; we call again by ourselves.</source>
        <translation>
            <numerusform>%Ln événement attend pour %1; nous rappelons de nous-mêmes.</numerusform>
            <numerusform>%Ln événements attendent pour %1; nous rappelons de nous-mêmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits for it is kept until %1.</source>
        <translation>Ce qui l&apos;attend est conservé jusqu&apos;à cette date : %1.</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Prochain essai à %1.</translation>
    </message>
    <message>
        <source>We are trying again now.</source>
        <translation>Nouvel essai en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not take the last %n attempt(s).</source>
        <translation>
            <numerusform>%1 n&apos;a pas pris %n tentative.</numerusform>
            <numerusform>%1 n&apos;a pas pris les %n dernières tentatives.</numerusform>
        </translation>
    </message>
    <message>
        <source>If it goes on, the feed is suspended at %1.</source>
        <translation>Si cela continue, le flux sera suspendu (prévu %1).</translation>
    </message>
    <message>
        <source>If it goes on, the feed is suspended.</source>
        <translation>Si cela continue, le flux sera suspendu.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>three sentences</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 événement</numerusform>
            <numerusform>%1 événements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 jour</numerusform>
            <numerusform>%1 jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two units of time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>a time of day</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>a time of day</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>%1 %2 (UTC%3)</source>
        <comment>date and time, time zone, offset</comment>
        <translation>%1 %2 (UTC%3)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l&apos;instant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>En cours de livraison</translation>
    </message>
    <message>
        <source>Asked to wait until %1</source>
        <translation>Attente demandée jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>Trying again at %1</source>
        <translation>Nouvel essai à %1</translation>
    </message>
    <message>
        <source>Trying again now</source>
        <translation>Nouvel essai en cours</translation>
    </message>
    <message>
        <source>Suspended: %1</source>
        <translation>Suspendu : %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>%1 of %2 tries</source>
        <translation>essai %1 sur %2</translation>
    </message>
    <message>
        <source>It needs a new start: what was read until %1 is no longer on record, and %2 did not get all of it. Let %2 fetch all records by itself, then resume it from now on.</source>
        <translation>Il faut un nouveau départ : une partie de ce qui a été lu n&apos;est plus conservée (jusqu&apos;à %1), et %2 n&apos;a pas tout reçu. Laissez %2 récupérer toutes les fiches par ses propres moyens, puis reprenez à partir de maintenant.</translation>
    </message>
    <message>
        <source>%1 has everything. It last accepted events %2.</source>
        <translation>%1 a tout reçu. Derniers événements acceptés %2.</translation>
    </message>
    <message>
        <source>%1 has everything. New events are sent as soon as they are read.</source>
        <translation>%1 a tout reçu. Les nouveaux événements sont envoyés dès qu&apos;ils sont lus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are on their way to %1.</source>
        <translation>
            <numerusform>%Ln événement est en route vers %1.</numerusform>
            <numerusform>%Ln événements sont en route vers %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent, and nothing is lost: %Ln event(s) wait. %1</source>
        <translation>
            <numerusform>Rien n&apos;est envoyé, et rien n&apos;est perdu : %Ln événement attend. %1</numerusform>
            <numerusform>Rien n&apos;est envoyé, et rien n&apos;est perdu : %Ln événements attendent. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent until you resume it: %Ln event(s) wait.</source>
        <translation>
            <numerusform>Rien n&apos;est envoyé tant que vous ne reprenez pas : %Ln événement attend.</numerusform>
            <numerusform>Rien n&apos;est envoyé tant que vous ne reprenez pas : %Ln événements attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>delivering</source>
        <translation>en cours de livraison</translation>
    </message>
    <message>
        <source>asked to wait</source>
        <translation>attente demandée</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>nouvel essai</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>RESO Web API</source>
        <translation>RESO Web API</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation>Dossier de fichiers</translation>
    </message>
    <message>
        <source>live</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tardif</translation>
    </message>
    <message>
        <source>resend</source>
        <translation>renvoi</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>there is no token</source>
        <translation>il n&apos;y a pas de jeton</translation>
    </message>
    <message>
        <source>the token was rejected</source>
        <translation>le jeton a été rejeté</translation>
    </message>
    <message>
        <source>the endpoint does not exist</source>
        <translation>l&apos;adresse de livraison n&apos;existe pas</translation>
    </message>
    <message>
        <source>the endpoint has moved</source>
        <translation>l&apos;adresse de livraison a changé</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>son certificat n&apos;est pas reconnu</translation>
    </message>
    <message>
        <source>an event is refused</source>
        <translation>un événement est refusé</translation>
    </message>
    <message>
        <source>an event is too large</source>
        <translation>un événement est trop volumineux</translation>
    </message>
    <message>
        <source>too many failures in a row</source>
        <translation>trop d&apos;échecs de suite</translation>
    </message>
    <message>
        <source>Paste the token that %1 gave you, and resume.</source>
        <translation>Collez le jeton fourni par %1, puis reprenez.</translation>
    </message>
    <message>
        <source>Ask %1 for a new token, paste it, and resume.</source>
        <translation>Demandez un nouveau jeton à %1, collez-le, puis reprenez.</translation>
    </message>
    <message>
        <source>Ask %1 for the right address, enter it under Edit, and resume.</source>
        <translation>Demandez la bonne adresse à %1, entrez-la sous « Modifier », puis reprenez.</translation>
    </message>
    <message>
        <source>Ask %1 whether the new address is right, enter it under Edit, and resume.</source>
        <translation>Demandez à %1 si la nouvelle adresse est la bonne, entrez-la sous « Modifier », puis reprenez.</translation>
    </message>
    <message>
        <source>Ask %1 to renew its certificate, and resume.</source>
        <translation>Demandez à %1 de renouveler son certificat, puis reprenez.</translation>
    </message>
    <message>
        <source>Ask %1 why, and resume; or choose under Edit that refused events are set aside.</source>
        <translation>Demandez à %1 pourquoi, puis reprenez; ou choisissez sous « Modifier » que les événements refusés soient mis de côté.</translation>
    </message>
    <message>
        <source>Ask %1 to accept larger requests, and resume.</source>
        <translation>Demandez à %1 d&apos;accepter des requêtes plus volumineuses, puis reprenez.</translation>
    </message>
    <message>
        <source>Ask %1 whether its service is running, and resume.</source>
        <translation>Demandez à %1 si son service fonctionne, puis reprenez.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>all resources</source>
        <translation>toutes les ressources</translation>
    </message>
    <message>
        <source>%1, only for %2</source>
        <comment>resources, FeedTypes</comment>
        <translation>%1, seulement pour %2</translation>
    </message>
    <message>
        <source>%1 is not read until you say how to go on</source>
        <translation>%1 : lecture arrêtée tant que vous ne dites pas comment continuer</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 : source terminée</translation>
    </message>
    <message>
        <source>%1 cannot be read; next try %2</source>
        <translation>%1 : lecture impossible, prochain essai %2</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 : lecture en cours</translation>
    </message>
    <message>
        <source>Reading %1 every %2 · next %3</source>
        <translation>%1 : lecture toutes les %2 · prochaine %3</translation>
    </message>
</context>
<context>
    <name>postrider::AccessFields</name>
    <message>
        <source>Token address</source>
        <translation>Adresse du jeton</translation>
    </message>
    <message>
        <source>The token address</source>
        <translation>L&apos;adresse du jeton</translation>
    </message>
</context>
<context>
    <name>postrider::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
</context>
<context>
    <name>postrider::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message numerus="yes">
        <source>%1 entry(s) exported</source>
        <translation>
            <numerusform>%1 inscription exportée</numerusform>
            <numerusform>%1 inscriptions exportées</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Nobody has done anything yet.</source>
        <translation>Personne n&apos;a encore rien fait.</translation>
    </message>
    <message>
        <source>The latest, %1: %2.</source>
        <comment>when, and who did what</comment>
        <translation>Le plus récent, %1 : %2.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Nothing stands here yet.</source>
        <translation>Rien n&apos;est encore inscrit ici.</translation>
    </message>
    <message>
        <source>Whatever somebody does stands here, with its effect.</source>
        <translation>Tout ce que quelqu&apos;un fait s&apos;inscrit ici, avec son effet.</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Rien ne correspond.</translation>
    </message>
    <message>
        <source>Look for another text, another person or another time above.</source>
        <translation>Cherchez un autre texte, une autre personne ou un autre moment ci-dessus.</translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(s)</source>
        <translation>
            <numerusform>%n nouvelle inscription</numerusform>
            <numerusform>%n nouvelles inscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n new entries</source>
        <translation>
            <numerusform>Plus de %n nouvelle inscription</numerusform>
            <numerusform>Plus de %n nouvelles inscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::AddressEdit</name>
    <message>
        <source>I acce&amp;pt that the token travels in the open</source>
        <translation>J&apos;accepte que le jeton voya&amp;ge en clair</translation>
    </message>
</context>
<context>
    <name>postrider::Application</name>
    <message>
        <source>Nothing was restored. %1</source>
        <translation>Rien n&apos;a été restauré. %1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
</context>
<context>
    <name>postrider::AttemptModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Séquences</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <translation>Retry-After</translation>
    </message>
</context>
<context>
    <name>postrider::AuthorityEdit</name>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Lecture impossible : %1.</translation>
    </message>
    <message>
        <source>It holds no certificate in PEM form, which begins with %1</source>
        <translation>Il ne contient aucun certificat au format PEM, qui commence par %1</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 was not taken. %2</source>
        <translation>%1 n&apos;a pas été pris. %2</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>Celles du système</translation>
    </message>
    <message numerus="yes">
        <source>Those of the system and %n of your own</source>
        <translation>
            <numerusform>Celles du système et %n à vous</numerusform>
            <numerusform>Celles du système et %n à vous</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose a file with a certificate authority</source>
        <translation>Choisir un fichier d&apos;autorité de certification</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove your own certificate authority</source>
        <translation>Retirer votre propre autorité de certification</translation>
    </message>
</context>
<context>
    <name>postrider::ConsumerFields</name>
    <message>
        <source>The Consumer</source>
        <translation>Le consommateur</translation>
    </message>
    <message>
        <source>There is already a Consumer of this name.</source>
        <translation>Il y a déjà un consommateur de ce nom.</translation>
    </message>
    <message>
        <source>Sending an empty list to %1, which changes nothing there…</source>
        <translation>Envoi d&apos;une liste vide à %1, ce qui ne change rien là-bas…</translation>
    </message>
    <message>
        <source>Add Consumer</source>
        <translation>Ajouter un consommateur</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Adresse de livraison</translation>
    </message>
    <message>
        <source>The endpoint</source>
        <translation>L&apos;adresse de livraison</translation>
    </message>
    <message>
        <source>Acme IDX</source>
        <translation>Acme IDX</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Jeton</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Paste the token that the Consumer gave you</source>
        <translation>Collez le jeton fourni par le consommateur</translation>
    </message>
    <message>
        <source>Without a token nothing is sent; it can be added later. %1</source>
        <translation>Sans jeton, rien n&apos;est envoyé; on peut l&apos;ajouter plus tard. %1</translation>
    </message>
</context>
<context>
    <name>postrider::ConsumerMore</name>
    <message>
        <source>The first failure suspends its feeds.</source>
        <translation>Le premier échec suspend ses flux.</translation>
    </message>
    <message>
        <source>So many in a row take about %1.</source>
        <translation>Autant de suite prennent environ %1.</translation>
    </message>
</context>
<context>
    <name>postrider::ConsumerTableModel</name>
    <message>
        <source>No feed yet</source>
        <translation>Pas encore de flux</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Adresse de livraison</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Last accepted</source>
        <translation>Dernier accepté</translation>
    </message>
</context>
<context>
    <name>postrider::ConsumersPage</name>
    <message>
        <source>Consumers</source>
        <translation>Consommateurs</translation>
    </message>
    <message>
        <source>No Consumers yet.</source>
        <translation>Pas encore de consommateurs.</translation>
    </message>
    <message numerus="yes">
        <source>%n Consumer(s) subscribe.</source>
        <translation>
            <numerusform>%n consommateur est abonné.</numerusform>
            <numerusform>%n consommateurs sont abonnés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n need(s) a token.</source>
        <translation>
            <numerusform>%1 %n n&apos;a pas de jeton.</numerusform>
            <numerusform>%1 %n n&apos;ont pas de jeton.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Business contact: %1</source>
        <translation>Contact administratif : %1</translation>
    </message>
    <message>
        <source>Technical contact: %1</source>
        <translation>Contact technique : %1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Notes : %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>what a feed carries, a source</comment>
        <translation>%1 de la source %2</translation>
    </message>
    <message>
        <source>Feed %1: %2</source>
        <comment>its name, what it carries</comment>
        <translation>Flux %1 : %2</translation>
    </message>
    <message>
        <source>Feed %1, labelled &quot;%2&quot;: %3</source>
        <comment>its name, its label, what it carries</comment>
        <translation>Flux %1, étiqueté « %2 » : %3</translation>
    </message>
    <message>
        <source>no limit per minute</source>
        <translation>sans limite par minute</translation>
    </message>
    <message numerus="yes">
        <source>at most %n a minute</source>
        <translation>
            <numerusform>au plus %n par minute</numerusform>
            <numerusform>au plus %n par minute</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to %1 in a POST, %2, each answered within %3. Suspended after %4 failures in a row.</source>
        <translation>Jusqu&apos;à %1 par POST, %2, avec réponse attendue en %3 à chaque fois. Suspendu après %4 échecs de suite.</translation>
    </message>
    <message>
        <source>Search Consumers</source>
        <translation>Chercher dans les consommateurs</translation>
    </message>
    <message>
        <source>A Consumer is a subscriber to whom events are sent. You need its address and its token.</source>
        <translation>Un consommateur est un abonné à qui les événements sont envoyés. Il vous faut son adresse et son jeton.</translation>
    </message>
    <message>
        <source>Add Consumer…</source>
        <translation>Ajouter un consommateur…</translation>
    </message>
    <message>
        <source>&amp;Import Consumers and Feeds…</source>
        <translation>&amp;Importer consommateurs et flux…</translation>
    </message>
    <message>
        <source>&amp;Export Consumers and Feeds…</source>
        <translation>&amp;Exporter consommateurs et flux…</translation>
    </message>
    <message>
        <source>Sending an empty list to %1, which changes nothing there…</source>
        <translation>Envoi d&apos;une liste vide à %1, ce qui ne change rien là-bas…</translation>
    </message>
    <message>
        <source>Export Consumers and Feeds</source>
        <translation>Exporter consommateurs et flux</translation>
    </message>
    <message>
        <source>Consumers and Feeds</source>
        <translation>Consommateurs et flux</translation>
    </message>
    <message>
        <source>Tables (*.csv);;For scripts (*.json)</source>
        <translation>Tableaux (*.csv);;Pour les scripts (*.json)</translation>
    </message>
</context>
<context>
    <name>postrider::DayRange</name>
    <message>
        <source>Any time</source>
        <translation>N&apos;importe quand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>D&apos;un jour à un autre</translation>
    </message>
</context>
<context>
    <name>postrider::DecisionCard</name>
    <message>
        <source>goes to %1</source>
        <translation>va vers %1</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s): %1</source>
        <translation>
            <numerusform>%n flux : %1</numerusform>
            <numerusform>%n flux : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>depuis %1, %2</translation>
    </message>
</context>
<context>
    <name>postrider::DeliveryStep</name>
    <message>
        <source>%1 has no token yet, so nothing was sent.</source>
        <translation>%1 n&apos;a pas encore de jeton, donc rien n&apos;a été envoyé.</translation>
    </message>
    <message>
        <source>Paste the token that %1 gave you. Until then nothing can be delivered.</source>
        <translation>Collez le jeton fourni par %1. D&apos;ici là, rien ne peut être livré.</translation>
    </message>
    <message>
        <source>One moment: a test delivery to %1…</source>
        <translation>Un instant : livraison d&apos;essai à %1…</translation>
    </message>
    <message>
        <source>%1 is ready for events.</source>
        <translation>%1 peut recevoir des événements.</translation>
    </message>
    <message>
        <source>%1 does not take events yet.</source>
        <translation>%1 n&apos;accepte pas encore d&apos;événements.</translation>
    </message>
    <message>
        <source>Postrider sent %1 an empty list of events, which changes nothing there.</source>
        <translation>Postrider a envoyé à %1 une liste d&apos;événements vide, qui ne change rien là-bas.</translation>
    </message>
    <message>
        <source>&amp;Correct the token…</source>
        <translation>&amp;Corriger le jeton…</translation>
    </message>
    <message>
        <source>&amp;Correct the endpoint…</source>
        <translation>&amp;Corriger l&apos;adresse…</translation>
    </message>
    <message>
        <source>The feed keeps its place and sends nothing until you resume it, on its page. Nothing is lost.</source>
        <translation>Le flux garde sa place et n&apos;envoie rien tant que vous ne le reprenez pas, sur sa page. Rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>Postrider tries to deliver, and suspends the feed when %1 goes on like this. Nothing is lost: what was not accepted waits.</source>
        <translation>Postrider tente de livrer, et suspend le flux si %1 continue ainsi. Rien n&apos;est perdu : ce qui n&apos;a pas été accepté attend.</translation>
    </message>
    <message>
        <source>Where does the feed start?</source>
        <translation>Où le flux commence-t-il?</translation>
    </message>
    <message>
        <source>Sends what changes from here on. For a Consumer that has everything up to today.</source>
        <translation>Envoie ce qui change à partir d&apos;ici. Pour un consommateur qui a déjà tout jusqu&apos;à aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>Sends %1 first, in order, then what is new.</source>
        <translation>Envoie d&apos;abord %1, dans l&apos;ordre, puis les nouveautés.</translation>
    </message>
    <message>
        <source>Sends all events first, in order, then what is new. %1 so far; the Source is still being read.</source>
        <translation>Envoie d&apos;abord tous les événements, dans l&apos;ordre, puis les nouveautés. Jusqu&apos;ici %1; la source est encore en cours de lecture.</translation>
    </message>
    <message>
        <source>The event with this number is the first that is sent.</source>
        <translation>L&apos;événement qui porte ce numéro est le premier envoyé.</translation>
    </message>
    <message>
        <source>Sends %1 first, then what is new.</source>
        <translation>Envoie d&apos;abord %1, puis les nouveautés.</translation>
    </message>
    <message>
        <source>&amp;Add it paused</source>
        <translation>&amp;Ajouter en pause</translation>
    </message>
    <message>
        <source>Start &amp;delivering</source>
        <translation>Commencer la &amp;livraison</translation>
    </message>
</context>
<context>
    <name>postrider::EditDialog</name>
    <message>
        <source>Save what you changed?</source>
        <translation>Enregistrer vos changements?</translation>
    </message>
</context>
<context>
    <name>postrider::EmptyState</name>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
<context>
    <name>postrider::EndpointForm</name>
    <message>
        <source>Certificate of the resume endpoint</source>
        <translation>Certificat du point de reprise</translation>
    </message>
    <message>
        <source>Key of the resume endpoint</source>
        <translation>Clé du point de reprise</translation>
    </message>
    <message>
        <source>At present only people resume feeds. A Consumer needs a token of its feed, too.</source>
        <translation>Pour l&apos;instant, seules des personnes reprennent les flux. Un consommateur a aussi besoin d&apos;un jeton pour son flux.</translation>
    </message>
    <message>
        <source>Consumers that show the token of their feed are listened to at %1.</source>
        <translation>Les consommateurs qui présentent le jeton de leur flux sont écoutés à %1.</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Certificats et clés (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>postrider::EventTableModel</name>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
</context>
<context>
    <name>postrider::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Qui l&apos;a</translation>
    </message>
    <message>
        <source>&amp;Resend to this feed…</source>
        <translation>&amp;Renvoyer à ce flux…</translation>
    </message>
    <message>
        <source>Who has the record</source>
        <translation>Qui a la fiche</translation>
    </message>
    <message>
        <source>today</source>
        <comment>typed into the search</comment>
        <translation>aujourd&apos;hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>typed into the search</comment>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), by record, the newest of each first.</source>
        <translation>
            <numerusform>%n événement, par fiche, le plus récent de chacune d&apos;abord.</numerusform>
            <numerusform>%n événements, par fiche, le plus récent de chacune d&apos;abord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), newest first.</source>
        <translation>
            <numerusform>%n événement, le plus récent d&apos;abord.</numerusform>
            <numerusform>%n événements, les plus récents d&apos;abord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n event(s); more come as you scroll.</source>
        <translation>
            <numerusform>%n événement; d&apos;autres viennent en faisant défiler.</numerusform>
            <numerusform>Les %n premiers événements; d&apos;autres viennent en faisant défiler.</numerusform>
        </translation>
    </message>
    <message>
        <source>No such event is on record.</source>
        <translation>Aucun événement de ce genre n&apos;est conservé.</translation>
    </message>
    <message>
        <source>No event has been read yet.</source>
        <translation>Aucun événement n&apos;a encore été lu.</translation>
    </message>
    <message>
        <source>What the Sources give stands here.</source>
        <translation>Ce que donnent les sources s&apos;inscrit ici.</translation>
    </message>
    <message>
        <source>No Source has given such an event.</source>
        <translation>Aucune source n&apos;a donné un tel événement.</translation>
    </message>
    <message>
        <source>Look for the beginning of a record key, a sequence or another time.</source>
        <translation>Cherchez le début d&apos;une clé de fiche, une séquence ou un autre moment.</translation>
    </message>
    <message>
        <source>What %1 gave until %2 is no longer on record.</source>
        <comment>a Source, a time</comment>
        <translation>Ce que la source %1 a donné n&apos;est plus conservé jusqu&apos;à cette date : %2.</translation>
    </message>
    <message>
        <source>Who has an event?</source>
        <translation>Qui a un événement?</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are chosen.</source>
        <translation>
            <numerusform>%n événement choisi.</numerusform>
            <numerusform>%n événements choisis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one to see who has it</source>
        <translation>Choisissez-en un pour voir qui l&apos;a</translation>
    </message>
    <message>
        <source>Who has event %1</source>
        <translation>Qui a l&apos;événement %1</translation>
    </message>
    <message>
        <source>%1 %2, read %3</source>
        <comment>resource, key, time</comment>
        <translation>%1 %2, lu %3</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Who has %1 %2</source>
        <comment>resource, key</comment>
        <translation>Qui a la fiche %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of it; the newest is %1, read %2</source>
        <comment>a sequence, a time</comment>
        <translation>
            <numerusform>%n événement à son sujet; le plus récent est %1, lu %2</numerusform>
            <numerusform>%n événements à son sujet; le plus récent est %1, lu %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 being sent again; see Activity.</source>
        <comment>%1 is a count of events</comment>
        <translation>Renvoi en cours : %1; voir Activité.</translation>
    </message>
</context>
<context>
    <name>postrider::FateTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu&apos;il est devenu</translation>
    </message>
</context>
<context>
    <name>postrider::FeedAttemptsTab</name>
    <message numerus="yes">
        <source>%n new attempt(s)</source>
        <translation>
            <numerusform>%n nouvelle tentative</numerusform>
            <numerusform>%n nouvelles tentatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n new attempts</source>
        <translation>
            <numerusform>Plus de %n nouvelle tentative</numerusform>
            <numerusform>Plus de %n nouvelles tentatives</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message numerus="yes">
        <source>%1 attempt(s) exported</source>
        <translation>
            <numerusform>%1 tentative exportée</numerusform>
            <numerusform>%1 tentatives exportées</numerusform>
        </translation>
    </message>
    <message>
        <source>Every outcome</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Attempts %1</source>
        <translation>Tentatives %1</translation>
    </message>
    <message>
        <source>No attempt matches.</source>
        <translation>Aucune tentative ne correspond.</translation>
    </message>
    <message>
        <source>Choose another outcome or another time above.</source>
        <translation>Choisissez un autre résultat ou un autre moment ci-dessus.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n&apos;a encore été envoyé.</translation>
    </message>
    <message>
        <source>As soon as an event waits, it is sent, and stands here.</source>
        <translation>Dès qu&apos;un événement attend, il est envoyé, et s&apos;inscrit ici.</translation>
    </message>
    <message>
        <source>The Consumer</source>
        <translation>Le consommateur</translation>
    </message>
</context>
<context>
    <name>postrider::FeedDialog</name>
    <message>
        <source>Add a feed</source>
        <translation>Ajouter un flux</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>What goes to whom?</source>
        <translation>Quoi pour qui?</translation>
    </message>
    <message>
        <source>Now: only what is new</source>
        <translation>Maintenant : seulement les nouveautés</translation>
    </message>
    <message>
        <source>Beginning: all that was read</source>
        <translation>Début : tout ce qui a été lu</translation>
    </message>
    <message>
        <source>A sequence</source>
        <translation>Une séquence</translation>
    </message>
    <message>
        <source>&amp;Add feed</source>
        <translation>&amp;Ajouter le flux</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>There is already a feed with this name.</source>
        <translation>Il y a déjà un flux de ce nom.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a consumer, a source</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name, a number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>There is no Source yet. Add one first.</source>
        <translation>Il n&apos;y a pas encore de source. Ajoutez-en d&apos;abord une.</translation>
    </message>
    <message>
        <source>There is no Consumer yet. Add one first.</source>
        <translation>Il n&apos;y a pas encore de consommateur. Ajoutez-en d&apos;abord un.</translation>
    </message>
</context>
<context>
    <name>postrider::FeedFields</name>
    <message numerus="yes">
        <source>Of the newest %n event(s) it would carry %1.</source>
        <comment>%1 is how many</comment>
        <translation>
            <numerusform>Sur %n événement, le plus récent, il en transmettrait %1.</numerusform>
            <numerusform>Sur les %n événements les plus récents, il en transmettrait %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another list holds for what was not sent yet. Events that name no FeedTypes pass only when this is empty.</source>
        <translation>Vaut pour la suite. Sans FeedTypes, un événement ne passe que si ce champ est vide.</translation>
    </message>
    <message>
        <source>This Source has named no FeedTypes so far. Events without them pass only when this is empty.</source>
        <translation>Cette source n&apos;a encore nommé aucun FeedTypes. Sans eux, un événement ne passe que si ce champ est vide.</translation>
    </message>
    <message>
        <source>Such as IDX, VOW: events that name one of them. Those that name none pass only when this is empty.</source>
        <translation>Par exemple IDX, VOW : les événements qui en nomment un. Ceux qui n&apos;en nomment aucun ne passent que si ce champ est vide.</translation>
    </message>
    <message>
        <source>Sent with every delivery, so that the Consumer can tell its feeds apart.</source>
        <translation>Envoyée avec chaque livraison, pour que le consommateur distingue ses flux.</translation>
    </message>
    <message>
        <source>Names as the Source writes them, such as Property, Media. Empty carries all.</source>
        <translation>Les noms comme la source les écrit, par exemple Property, Media. Vide : tout est transmis.</translation>
    </message>
    <message>
        <source>Names as the Source writes them. Another list holds for what was not sent yet.</source>
        <translation>Les noms comme la source les écrit. Une autre liste vaut pour ce qui n&apos;a pas encore été envoyé.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All, and what names none</source>
        <translation>Tous, et ce qui n&apos;en nomme aucun</translation>
    </message>
</context>
<context>
    <name>postrider::FeedPage</name>
    <message>
        <source>&amp;Send an event now…</source>
        <translation>&amp;Envoyer un événement…</translation>
    </message>
    <message>
        <source>&amp;Go back to an earlier event…</source>
        <translation>Reve&amp;nir à un événement antérieur…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>En attente %1</translation>
    </message>
    <message>
        <source>Set aside %1</source>
        <translation>Mis de côté %1</translation>
    </message>
    <message>
        <source>Resends</source>
        <translation>Renvois</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>postrider::FeedResendsTab</name>
    <message>
        <source>Resends</source>
        <translation>Renvois</translation>
    </message>
    <message>
        <source>Nothing was sent again.</source>
        <translation>Rien n&apos;a été renvoyé.</translation>
    </message>
    <message>
        <source>Resend… above sends events again; so does the page Events.</source>
        <translation>« Renvoyer… » ci-dessus renvoie des événements; la page Événements aussi.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pau&amp;se</translation>
    </message>
    <message>
        <source>&amp;After what is new</source>
        <translation>&amp;Après les nouveaux</translation>
    </message>
    <message>
        <source>&amp;Before what is new</source>
        <translation>Ava&amp;nt les nouveaux</translation>
    </message>
    <message>
        <source>Nothing is being sent again.</source>
        <translation>Aucun renvoi en cours.</translation>
    </message>
    <message>
        <source>%1 to be sent again once the feed is resumed.</source>
        <translation>À renvoyer : %1, une fois le flux repris.</translation>
    </message>
    <message>
        <source>%1 to be sent again.</source>
        <translation>À renvoyer : %1.</translation>
    </message>
    <message>
        <source>%1 to be sent again, until about %2 at its pace.</source>
        <translation>À renvoyer : %1, jusque vers %2 à son rythme.</translation>
    </message>
</context>
<context>
    <name>postrider::FeedSetAsideTab</name>
    <message>
        <source>What the Consumer said</source>
        <translation>Message du consommateur</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Set aside %1</source>
        <translation>Mis de côté %1</translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation>Rien n&apos;est mis de côté.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is (are) set aside: %2 does not have them. Send them again once the cause is mended.</source>
        <comment>%1 is a count of events</comment>
        <translation>
            <numerusform>%1 est mis de côté : %2 ne l&apos;a pas. Renvoyez-le une fois la cause corrigée.</numerusform>
            <numerusform>%1 sont mis de côté : %2 ne les a pas. Renvoyez-les une fois la cause corrigée.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a&amp;gain…</source>
        <translation>Renvo&amp;yer…</translation>
    </message>
    <message>
        <source>Send all a&amp;gain…</source>
        <translation>Tout renvo&amp;yer…</translation>
    </message>
    <message>
        <source>&amp;Mark as settled…</source>
        <translation>Marquer comme ré&amp;glé…</translation>
    </message>
    <message>
        <source>&amp;Mark all as settled…</source>
        <translation>Tout marquer comme ré&amp;glé…</translation>
    </message>
    <message>
        <source>An event that %1 refuses would stand here, with the reason.</source>
        <translation>Un événement que refuserait %1 s&apos;inscrirait ici, avec la raison.</translation>
    </message>
    <message>
        <source>%1 being sent again; see Resends.</source>
        <comment>%1 is a count of events</comment>
        <translation>Renvoi en cours : %1; voir Renvois.</translation>
    </message>
    <message>
        <source>%1 marked as settled; the reason is in Activity.</source>
        <comment>%1 is a count of events</comment>
        <translation>Marqué comme réglé : %1; la raison est dans Activité.</translation>
    </message>
    <message>
        <source>What %1 said %2, in attempt %3:</source>
        <comment>a Consumer, a time, a number</comment>
        <translation>Message du consommateur %1, %2, à la tentative %3 :</translation>
    </message>
    <message>
        <source>What %1 said</source>
        <translation>Message du consommateur %1</translation>
    </message>
</context>
<context>
    <name>postrider::FeedSettingsTab</name>
    <message>
        <source>With what was new when it was added</source>
        <translation>Avec les nouveautés, dès son ajout</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>At sequence %1</source>
        <translation>À la séquence %1</translation>
    </message>
    <message>
        <source>RESO Common Format (RCP-28)</source>
        <translation>RESO Common Format (RCP-28)</translation>
    </message>
    <message>
        <source>WEBAPI-028 of 2019</source>
        <translation>WEBAPI-028 de 2019</translation>
    </message>
    <message>
        <source>always a list</source>
        <translation>toujours une liste</translation>
    </message>
    <message>
        <source>with addresses of records</source>
        <translation>avec les adresses des fiches</translation>
    </message>
    <message>
        <source>without addresses of records</source>
        <translation>sans les adresses des fiches</translation>
    </message>
    <message>
        <source>with FeedTypes</source>
        <translation>avec FeedTypes</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The feed stops, until somebody resumes it</source>
        <translation>Le flux s&apos;arrête, jusqu&apos;à ce que quelqu&apos;un le reprenne</translation>
    </message>
    <message>
        <source>It is set aside, and the feed goes on</source>
        <translation>Il est mis de côté, et le flux continue</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Stored, ends %1</source>
        <translation>Enregistré, expire %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Expiré %1</translation>
    </message>
    <message>
        <source>None: only people resume it</source>
        <translation>Aucun : seule une personne le reprend</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Créé %1</translation>
    </message>
    <message>
        <source>Made %1, ended %2</source>
        <translation>Créé %1, expiré %2</translation>
    </message>
    <message>
        <source>Made %1, ends %2</source>
        <translation>Créé %1, expire %2</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source>Resume by the Consumer</source>
        <translation>Reprise par le consommateur</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not set</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>FeedTypes</source>
        <translation>FeedTypes</translation>
    </message>
    <message>
        <source>All, and what names none</source>
        <translation>Tous, et ce qui n&apos;en nomme aucun</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Resume token</source>
        <translation>Jeton de reprise</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>Adresse d&apos;appel</translation>
    </message>
    <message>
        <source>Listened to</source>
        <translation>À l&apos;écoute</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No; see Settings</source>
        <translation>Non; voir Réglages</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Adresse de livraison</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Business contact</source>
        <translation>Contact administratif</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contact technique</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Event format</source>
        <translation>Format d&apos;événement</translation>
    </message>
    <message>
        <source>Events at a time</source>
        <translation>Événements à la fois</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>At most %1 a minute</source>
        <translation>Au plus %1 par minute</translation>
    </message>
    <message>
        <source>As the Consumer can take it</source>
        <translation>Selon ce que le consommateur peut prendre</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Délai de réponse</translation>
    </message>
    <message>
        <source>Suspended after</source>
        <translation>Suspendu après</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) in a row</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>An event that is refused</source>
        <translation>Événement refusé</translation>
    </message>
    <message>
        <source>Label is sent as</source>
        <translation>Étiquette envoyée comme</translation>
    </message>
    <message>
        <source>Headers of its own</source>
        <translation>En-têtes propres</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>As this system trusts</source>
        <translation>Ceux que ce système reconnaît</translation>
    </message>
    <message>
        <source>An authority of its own, too</source>
        <translation>Aussi ceux d&apos;une autorité propre</translation>
    </message>
</context>
<context>
    <name>postrider::FeedTable</name>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
</context>
<context>
    <name>postrider::FeedTableModel</name>
    <message>
        <source>–</source>
        <comment>no lag</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Étiquette : %1</translation>
    </message>
    <message>
        <source>Carries %1</source>
        <translation>Transmet %1</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Last accepted</source>
        <translation>Dernier accepté</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
</context>
<context>
    <name>postrider::FeedTimelineTab</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Impossible d&apos;écrire %1 : %2.</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Attente demandée</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>dddd d MMMM, HH:mm</source>
        <comment>a day and a time</comment>
        <translation>dddd d MMMM, HH:mm</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>a time</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>As a &amp;Picture…</source>
        <translation>En &amp;image…</translation>
    </message>
    <message>
        <source>As a &amp;Table, for Evidence…</source>
        <translation>En &amp;tableau, comme preuve…</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Chronologie du flux %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>a Consumer</comment>
        <translation>Vers %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a range of time, a time zone</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>postrider::FeedWaitingTab</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>En attente %1</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Rien n&apos;attend.</translation>
    </message>
    <message>
        <source>New events are sent as soon as they are read.</source>
        <translation>Les nouveaux événements sont envoyés dès qu&apos;ils sont lus.</translation>
    </message>
    <message numerus="yes">
        <source>%1 wait(s).</source>
        <comment>%1 is a count of events</comment>
        <translation>
            <numerusform>%1 attend.</numerusform>
            <numerusform>%1 attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 At its pace it is up to date by about %2.</source>
        <translation>%1 À son rythme, le flux sera à jour vers %2.</translation>
    </message>
    <message>
        <source>%1 We call again at %2; at its usual pace it is up to date by about %3.</source>
        <translation>%1 Nous rappelons : %2; à son rythme habituel, le flux sera à jour vers %3.</translation>
    </message>
    <message>
        <source>%1 We call again at %2.</source>
        <translation>%1 Nous rappelons : %2.</translation>
    </message>
    <message>
        <source>%1 They are tried again by themselves.</source>
        <translation>%1 Le nouvel essai se fait de lui-même.</translation>
    </message>
    <message>
        <source>%1 Nothing is sent until somebody resumes the feed.</source>
        <translation>%1 Rien n&apos;est envoyé tant que personne ne reprend le flux.</translation>
    </message>
</context>
<context>
    <name>postrider::FeedsPage</name>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>There are no feeds yet.</source>
        <translation>Il n&apos;y a pas encore de flux.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s)</source>
        <translation>
            <numerusform>%Ln flux</numerusform>
            <numerusform>%Ln flux</numerusform>
        </translation>
    </message>
    <message>
        <source>No feed has this in its name, its Consumer or its state.</source>
        <translation>Aucun flux n&apos;a cela dans son nom, son consommateur ou son état.</translation>
    </message>
    <message>
        <source>Nothing is delivered to anybody.</source>
        <translation>Rien n&apos;est livré à personne.</translation>
    </message>
    <message>
        <source>A feed sends the events of a Source to a Consumer. Add one here once both are known.</source>
        <translation>Un flux envoie les événements d&apos;une source à un consommateur. Ajoutez-en un ici une fois que les deux sont connus.</translation>
    </message>
</context>
<context>
    <name>postrider::FeedsTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
</context>
<context>
    <name>postrider::FeedsTimelineView</name>
    <message>
        <source>Timeline of all feeds</source>
        <translation>Chronologie de tous les flux</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a list, the row in it</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>postrider::FileExport</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written so far</source>
        <translation>
            <numerusform>%Ln ligne écrite jusqu&apos;ici</numerusform>
            <numerusform>%Ln lignes écrites jusqu&apos;ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>Rien n&apos;a été exporté. %1</translation>
    </message>
</context>
<context>
    <name>postrider::FolderFields</name>
    <message>
        <source>Lakeside export</source>
        <translation>Export Lakeside</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>Examen de %1…</translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation>Dossier de fichiers</translation>
    </message>
</context>
<context>
    <name>postrider::HeadersEdit</name>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Fixed headers</source>
        <translation>En-têtes fixes</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>Ajouter un en-tête</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>Retirer l&apos;en-tête</translation>
    </message>
</context>
<context>
    <name>postrider::HelpWindow</name>
    <message>
        <source>Not on this page.</source>
        <translation>Rien dans cette page.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>%1 – Postrider Help</source>
        <comment>a page of the guide</comment>
        <translation>%1 – Aide de Postrider</translation>
    </message>
</context>
<context>
    <name>postrider::HoldTableModel</name>
    <message>
        <source>so far %1</source>
        <translation>jusqu&apos;ici %1</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
</context>
<context>
    <name>postrider::ImportChangeModel</name>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>comme avant</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>postrider::ImportDialog</name>
    <message>
        <source>Import Consumers and Feeds</source>
        <translation>Importer consommateurs et flux</translation>
    </message>
    <message>
        <source>Consumers and Feeds (*.csv *.json *.txt)</source>
        <translation>Consommateurs et flux (*.csv *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture du fichier %1…</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>Impossible d&apos;importer %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) in %1 are wrong</source>
        <translation>
            <numerusform>%Ln chose est erronée dans %1</numerusform>
            <numerusform>%Ln choses sont erronées dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in %1 is here already</source>
        <translation>Tout ce que contient %1 est déjà ici</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>Nothing is imported. Correct the file and save it, then read it again.</source>
        <translation>Rien n&apos;est importé. Corrigez le fichier et enregistrez-le, puis relisez-le.</translation>
    </message>
    <message>
        <source>%1 The first %2 are listed.</source>
        <translation>%1 Les %2 premières sont affichées.</translation>
    </message>
    <message>
        <source>Nothing is removed.</source>
        <translation>Rien n&apos;est supprimé.</translation>
    </message>
    <message>
        <source>%1 as before. Nothing is removed.</source>
        <translation>Comme avant : %1. Rien n&apos;est supprimé.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a token yet: %1. Enter each on this page, with Replace token.</source>
        <translation>Encore sans jeton : %1. Entrez chacun sur cette page, avec « Nouveau jeton… ».</translation>
    </message>
    <message>
        <source>Tokens are never in a file; afterwards one is to be entered for: %1.</source>
        <translation>Les jetons ne sont jamais dans un fichier; il faudra ensuite en entrer un pour : %1.</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>Ce qui est erroné dans le fichier</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Ce que fait l&apos;importation</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>F&amp;ermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
</context>
<context>
    <name>postrider::ImportProblemModel</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui est erroné</translation>
    </message>
</context>
<context>
    <name>postrider::IntervalComboBox</name>
    <message>
        <source>every %1</source>
        <translation>intervalle de %1</translation>
    </message>
</context>
<context>
    <name>postrider::KeepingForm</name>
    <message>
        <source>Backups of Postrider (*.%1)</source>
        <translation>Sauvegardes de Postrider (*.%1)</translation>
    </message>
    <message>
        <source>Back up profile</source>
        <translation>Sauvegarder le profil</translation>
    </message>
    <message>
        <source>Save a report for support</source>
        <translation>Enregistrer un rapport pour l&apos;assistance</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Fichiers zip (*.zip)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>The backup is in %1. Tokens and passwords are not in it.</source>
        <translation>La sauvegarde est dans %1. Elle ne contient ni jetons ni mots de passe.</translation>
    </message>
    <message>
        <source>The report is in %1. There are no tokens in it; there are names, addresses and record keys.</source>
        <translation>Le rapport est dans %1. Il ne contient pas de jetons; il contient des noms, des adresses et des clés de fiches.</translation>
    </message>
    <message>
        <source>The record in this backup is wrong, and it was not restored. %1</source>
        <translation>Le registre de cette sauvegarde est faux, et elle n&apos;a pas été restaurée. %1</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>It was cancelled. Nothing was written.</source>
        <translation>C&apos;est annulé. Rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>L&apos;essentiel</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>postrider::LedgerCheck</name>
    <message>
        <source>Check of the ledger</source>
        <translation>Vérification du registre</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 événements sur %2</translation>
    </message>
    <message>
        <source>Reading what was accepted…</source>
        <translation>Lecture de ce qui a été accepté…</translation>
    </message>
    <message>
        <source>The check was cancelled. It changed nothing.</source>
        <translation>La vérification a été annulée. Elle n&apos;a rien changé.</translation>
    </message>
    <message>
        <source>Checked %1 in %2.</source>
        <comment>a time, a duration</comment>
        <translation>Vérification faite : %1, en %2.</translation>
    </message>
    <message numerus="yes">
        <source>The record of %n feed(s) is wrong.</source>
        <translation>
            <numerusform>Le registre de %n flux est erroné.</numerusform>
            <numerusform>Le registre de %n flux est erroné.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no feed yet, so there is nothing to account for.</source>
        <translation>Il n&apos;y a pas encore de flux, donc rien dont rendre compte.</translation>
    </message>
    <message numerus="yes">
        <source>Every one of %1 events is accounted for in %n feed(s).</source>
        <translation>
            <numerusform>Aucun des %1 événements ne manque à l&apos;appel dans %n flux.</numerusform>
            <numerusform>Aucun des %1 événements ne manque à l&apos;appel dans %n flux.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a copy of the profile&apos;s folder and ask for help.</source>
        <translation>Gardez une copie du dossier du profil et demandez de l&apos;aide.</translation>
    </message>
    <message>
        <source>To be sure that a Consumer has everything, send its events again from the first sequence that is wrong: on the page Events, look for &quot;%1..&quot;.</source>
        <translation>Pour être sûr qu&apos;un consommateur a tout, renvoyez-lui les événements à partir de la première séquence erronée : sur la page Événements, cherchez « %1.. ».</translation>
    </message>
</context>
<context>
    <name>postrider::ListPage</name>
    <message>
        <source>Replace &amp;token…</source>
        <translation>Nouveau &amp;jeton…</translation>
    </message>
</context>
<context>
    <name>postrider::LongWaitCard</name>
    <message>
        <source>Asked us to wait until %1.</source>
        <translation>Attente demandée jusqu&apos;à %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) wait.</source>
        <translation>
            <numerusform>%Ln événement attend.</numerusform>
            <numerusform>%Ln événements attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>You decided to keep to it. %1</source>
        <translation>Vous avez décidé de vous y tenir. %1</translation>
    </message>
    <message>
        <source>That is longer than usual and may be a mistake. We keep to it unless you decide otherwise. %1</source>
        <translation>C&apos;est plus long que d&apos;habitude, et peut-être une erreur. Nous nous y tenons à moins que vous n&apos;en décidiez autrement. %1</translation>
    </message>
    <message>
        <source>&amp;Keep waiting</source>
        <translation>&amp;Attendre encore</translation>
    </message>
    <message>
        <source>&amp;End the wait…</source>
        <translation>&amp;Finir l&apos;attente…</translation>
    </message>
    <message>
        <source>End the wait</source>
        <translation>Finir l&apos;attente</translation>
    </message>
    <message>
        <source>Call %1 before the time it asked for?</source>
        <translation>Appeler %1 avant l&apos;heure demandée?</translation>
    </message>
    <message>
        <source>%1 asked us not to call before %2. If you end the wait, we call again at once, slowly at first. A Consumer that is called too early may refuse us altogether, so ask there first. Ending the wait is put on record in Activity.</source>
        <translation>%1 nous a demandé de ne pas appeler avant %2. Si vous mettez fin à l&apos;attente, nous rappelons aussitôt, lentement au début. Un consommateur appelé trop tôt peut nous refuser tout à fait, alors demandez-lui d&apos;abord. La fin de l&apos;attente est inscrite dans Activité.</translation>
    </message>
    <message>
        <source>The wait is over. %1</source>
        <translation>L&apos;attente est finie. %1</translation>
    </message>
</context>
<context>
    <name>postrider::MainWindow</name>
    <message>
        <source>Postrider – practice</source>
        <translation>Postrider – entraînement</translation>
    </message>
    <message>
        <source>Postrider</source>
        <translation>Postrider</translation>
    </message>
    <message>
        <source>This is practice: a Producer and four Consumers on this machine alone. Nobody else is called, and everything here goes when you close the window.</source>
        <translation>Ceci est un entraînement : un producteur et quatre consommateurs, sur cet ordinateur seulement. Personne d&apos;autre n&apos;est appelé, et tout ce qui est ici disparaît quand vous fermez la fenêtre.</translation>
    </message>
    <message>
        <source>Postrider is closing: it waits for the answers to what was just sent, at most five seconds.</source>
        <translation>Postrider se ferme : il attend les réponses à ce qui vient d&apos;être envoyé, au plus cinq secondes.</translation>
    </message>
    <message>
        <source>   </source>
        <comment>between what two Sources do</comment>
        <translation>   </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) · %1 waiting</source>
        <translation>
            <numerusform>%n flux · %1 en attente</numerusform>
            <numerusform>%n flux · %1 en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>About Postrider</source>
        <translation>À propos de Postrider</translation>
    </message>
    <message>
        <source>Postrider %1, with Qt %2</source>
        <translation>Postrider %1, avec Qt %2</translation>
    </message>
    <message>
        <source>It pushes EntityEvents to those who subscribed: politely, in order, and with proof. It is free software under the GNU General Public License, version 3 or later, and comes without any warranty.</source>
        <translation>Il envoie des EntityEvents à ceux qui sont abonnés : poliment, dans l&apos;ordre et preuve à l&apos;appui. C&apos;est un logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure, fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>The guide; %1 opens it for what is in front</source>
        <comment>a key</comment>
        <translation>Le guide; %1 l&apos;ouvre à la page de ce qui est devant vous</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Aide de cette page</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Sommaire</translation>
    </message>
    <message>
        <source>&amp;Guide for Consumers</source>
        <translation>&amp;Guide pour les consommateurs</translation>
    </message>
    <message>
        <source>&amp;About Postrider</source>
        <translation>À &amp;propos de Postrider</translation>
    </message>
</context>
<context>
    <name>postrider::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need you</source>
        <translation>
            <numerusform>%1, %n à traiter</numerusform>
            <numerusform>%1, %n à traiter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::NumberingDialog</name>
    <message>
        <source>Its numbers are looked at once more. If they are right again, reading goes on by itself.</source>
        <translation>Ses numéros sont examinés une fois de plus. S&apos;ils sont de nouveau corrects, la lecture continue d&apos;elle-même.</translation>
    </message>
    <message>
        <source>What has a number of %1 or lower counts as read and is never sent, even if it is another event now. What is above is read as before.</source>
        <translation>Ce qui porte le numéro %1 ou un numéro plus bas compte comme lu et n&apos;est jamais envoyé, même s&apos;il s&apos;agit maintenant d&apos;un autre événement. Ce qui est au-dessus est lu comme avant.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) go on with the new numbers, under the names they have.</source>
        <translation>
            <numerusform>%n flux continue avec les nouveaux numéros, sous le nom qu&apos;il porte.</numerusform>
            <numerusform>%n flux continuent avec les nouveaux numéros, sous les noms qu&apos;ils portent.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on record is kept under the old names with today&apos;s date, and what waits there is still sent. Tell the Consumers that the sequences they get now are lower than before.</source>
        <translation>Ce qui est déjà inscrit est conservé sous les anciens noms avec la date d&apos;aujourd&apos;hui, et ce qui y attend est encore envoyé. Dites aux consommateurs que les séquences qu&apos;ils reçoivent maintenant sont plus basses qu&apos;avant.</translation>
    </message>
    <message>
        <source>How to go on with %1</source>
        <translation>Comment continuer avec %1</translation>
    </message>
    <message>
        <source>%1 seems to number its events anew</source>
        <translation>%1 semble renuméroter ses événements</translation>
    </message>
    <message>
        <source>%1 asks nothing any more</source>
        <translation>%1 ne demande plus rien</translation>
    </message>
    <message>
        <source>&amp;Go on so</source>
        <translation>C&amp;ontinuer ainsi</translation>
    </message>
</context>
<context>
    <name>postrider::OdataFields</name>
    <message>
        <source>Lakeside MLS</source>
        <translation>Lakeside MLS</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Jeton</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Paste the Producer&apos;s token</source>
        <translation>Collez le jeton du producteur</translation>
    </message>
    <message>
        <source>Leave it empty when the Source wants none. %1</source>
        <translation>Laissez vide si la source n&apos;en veut pas. %1</translation>
    </message>
    <message>
        <source>Client se&amp;cret</source>
        <translation>&amp;Secret client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Paste the client&apos;s secret</source>
        <translation>Collez le secret du client</translation>
    </message>
    <message>
        <source>Asking %1 for its newest event…</source>
        <translation>Demande de l&apos;événement le plus récent à %1…</translation>
    </message>
    <message>
        <source>Service root</source>
        <translation>Racine du service</translation>
    </message>
    <message>
        <source>The service root</source>
        <translation>La racine du service</translation>
    </message>
</context>
<context>
    <name>postrider::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d&apos;ensemble</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>A feed brings the events of one Source to one Consumer. Say where the events come from and who wants them, and it begins.</source>
        <translation>Un flux apporte les événements d&apos;une source à un consommateur. Dites d&apos;où viennent les événements et qui les veut, et c&apos;est parti.</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no lag</comment>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>postrider::Preferences</name>
    <message>
        <source>The settings cannot be written to %1. They hold until Postrider is closed.</source>
        <translation>Les réglages ne peuvent pas être écrits dans %1. Ils valent jusqu&apos;à la fermeture de Postrider.</translation>
    </message>
</context>
<context>
    <name>postrider::ProofDialog</name>
    <message>
        <source>%1 %2</source>
        <comment>a resource and a key</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>événement %1</translation>
    </message>
    <message>
        <source>events %1 to %2</source>
        <translation>événements %1 à %2</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Enregistrer la preuve</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Documents (*.pdf)</translation>
    </message>
    <message>
        <source>What it was sent and when, each try with its headers, and what it answered, with its own Date and request numbers. The token is never in it. Fit to be mailed.</source>
        <translation>Ce qui a été envoyé et quand, chaque essai avec ses en-têtes, et ce qui a été répondu, avec la Date et les numéros de requête du consommateur. Le jeton n&apos;y est jamais. Peut être joint à un courriel.</translation>
    </message>
    <message>
        <source>No Consumer has a feed of this Source, so nobody was ever to get it.</source>
        <translation>Aucun consommateur n&apos;a de flux de cette source, donc personne ne devait jamais le recevoir.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>Prove what a Consumer was sent</source>
        <translation>Prouver ce qui a été envoyé à un consommateur</translation>
    </message>
    <message>
        <source>Every event of %1 %2</source>
        <translation>Tous les événements de la fiche %1 %2</translation>
    </message>
    <message>
        <source>Event %1 alone</source>
        <translation>L&apos;événement %1 seul</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen event(s)</source>
        <translation>
            <numerusform>%n événement choisi</numerusform>
            <numerusform>Les %n événements choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF, to be read</source>
        <translation>PDF, à lire</translation>
    </message>
    <message>
        <source>CSV, a table for spreadsheets</source>
        <translation>CSV, un tableau pour tableurs</translation>
    </message>
</context>
<context>
    <name>postrider::QuoteBox</name>
    <message>
        <source>Show less</source>
        <translation>Montrer moins</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Montrer tout</translation>
    </message>
</context>
<context>
    <name>postrider::RangeButtons</name>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 j</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La dernière heure</translation>
    </message>
    <message>
        <source>The last 6 hours</source>
        <translation>Les 6 dernières heures</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Les 24 dernières heures</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
</context>
<context>
    <name>postrider::RecordTableModel</name>
    <message>
        <source>Not for this feed</source>
        <translation>Pas pour ce flux</translation>
    </message>
    <message>
        <source>Has none of them</source>
        <translation>N&apos;en a aucun</translation>
    </message>
    <message>
        <source>Has the newest, %1</source>
        <translation>A le plus récent, %1</translation>
    </message>
    <message>
        <source>Has an older one, %1</source>
        <translation>En a un plus ancien, %1</translation>
    </message>
    <message>
        <source>accepted %1, attempt %2</source>
        <comment>a time, a number</comment>
        <translation>accepté %1, tentative %2</translation>
    </message>
    <message numerus="yes">
        <source>%n newer event(s)</source>
        <translation>
            <numerusform>%n événement plus récent</numerusform>
            <numerusform>%n événements plus récents</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>This record is for none of the feeds.</source>
        <translation>Cette fiche n&apos;est pour aucun des flux.</translation>
    </message>
    <message>
        <source>Every feed that carries this record has its newest event.</source>
        <translation>Tous les flux qui transmettent cette fiche ont son événement le plus récent.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have the newest event of this record</source>
        <translation>
            <numerusform>%n flux a l&apos;événement le plus récent de cette fiche</numerusform>
            <numerusform>%n flux ont l&apos;événement le plus récent de cette fiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have(has) an older one</source>
        <translation>
            <numerusform>%n en a un plus ancien</numerusform>
            <numerusform>%n en ont un plus ancien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have(has) none</source>
        <translation>
            <numerusform>%n n&apos;en a aucun</numerusform>
            <numerusform>%n n&apos;en ont aucun</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between clauses</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>The newest that it has</source>
        <translation>Le plus récent reçu</translation>
    </message>
</context>
<context>
    <name>postrider::RemoveDialog</name>
    <message>
        <source>Attempts %1</source>
        <translation>Tentatives %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 attempt(s) exported</source>
        <translation>
            <numerusform>%1 tentative exportée</numerusform>
            <numerusform>%1 tentatives exportées</numerusform>
        </translation>
    </message>
    <message>
        <source>Its event log goes with it: %1. That cannot be undone.</source>
        <translation>Son journal des événements disparaît aussi : %1. C&apos;est irréversible.</translation>
    </message>
    <message>
        <source>%1 still to be sent: they will not be.</source>
        <translation>Encore à envoyer : %1; ce ne sera pas fait.</translation>
    </message>
    <message>
        <source>%1 set aside: they can then no longer be sent.</source>
        <translation>Mis de côté : %1; on ne pourra plus les envoyer.</translation>
    </message>
    <message>
        <source>It has no record of deliveries yet.</source>
        <translation>Il n&apos;a pas encore de livraisons au registre.</translation>
    </message>
    <message numerus="yes">
        <source>Its record of %Ln attempt(s), the proof of who received what, goes with it.</source>
        <translation>
            <numerusform>Son registre de %Ln tentative, la preuve de qui a reçu quoi, disparaît aussi.</numerusform>
            <numerusform>Son registre de %Ln tentatives, la preuve de qui a reçu quoi, disparaît aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>That cannot be undone.</source>
        <translation>C&apos;est irréversible.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Supprimer %1?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need it and have to be removed first: %1.</source>
        <translation>
            <numerusform>%n flux en a besoin et doit d&apos;abord être supprimé : %1.</numerusform>
            <numerusform>%n flux en ont besoin et doivent d&apos;abord être supprimés : %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>postrider::ResendDialog</name>
    <message>
        <source>There is nothing to send again.</source>
        <translation>Il n&apos;y a rien à renvoyer.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Send events again</source>
        <translation>Renvoyer des événements</translation>
    </message>
    <message numerus="yes">
        <source>This sends %1 again, to %n feed(s); the slowest takes about %2.</source>
        <comment>a count of events, a time</comment>
        <translation>
            <numerusform>Ceci renvoie %1 à %n flux; le plus lent prend environ %2.</numerusform>
            <numerusform>Ceci renvoie %1 à %n flux; le plus lent prend environ %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>This sends %1 again to %2; at its pace, about %3.</source>
        <comment>a count of events, a feed, a time</comment>
        <translation>Ceci renvoie %1 à %2; à son rythme, environ %3.</translation>
    </message>
    <message>
        <source>No feed carries these events.</source>
        <translation>Aucun flux ne transmet ces événements.</translation>
    </message>
    <message>
        <source>Choose to which feeds.</source>
        <translation>Choisissez vers quels flux.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>%1 so far.</source>
        <comment>a count of events</comment>
        <translation>%1 jusqu&apos;ici.</translation>
    </message>
    <message>
        <source>These feeds have not settled any such event. What waits is sent anyway.</source>
        <translation>Ces flux n&apos;ont réglé aucun de ces événements. Ce qui attend est envoyé de toute façon.</translation>
    </message>
    <message>
        <source>New events wait meanwhile, for %1 about %2. Where a feed stands does not change.</source>
        <comment>a feed, a time</comment>
        <translation>Les nouveaux événements attendent pendant ce temps, environ %2 pour %1. La position d&apos;un flux ne change pas.</translation>
    </message>
    <message>
        <source>New events are sent as they come; these fill the time between. Where a feed stands does not change.</source>
        <translation>Les nouveaux événements sont envoyés à mesure qu&apos;ils arrivent; ceux-ci remplissent le temps libre. La position d&apos;un flux ne change pas.</translation>
    </message>
    <message>
        <source>What was read until %1 is no longer on record, and not sent. %2</source>
        <comment>a time, a sentence</comment>
        <translation>Une partie de ce qui a été lu n&apos;est plus conservée (jusqu&apos;à %1) et n&apos;est pas envoyée. %2</translation>
    </message>
    <message>
        <source>That is much: it goes on until about %1. On the page of the feed, under Resends, it can be paused and cancelled.</source>
        <translation>C&apos;est beaucoup : cela durera jusque vers %1. Sur la page du flux, sous Renvois, on peut mettre en pause ou annuler.</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <comment>a count of events, a time</comment>
        <translation>%1, environ %2</translation>
    </message>
    <message>
        <source>%1; it stands still: once it is resumed</source>
        <translation>%1; à l&apos;arrêt : une fois repris</translation>
    </message>
    <message>
        <source>%1; once its wait is over</source>
        <translation>%1; une fois l&apos;attente finie</translation>
    </message>
    <message>
        <source>nothing to send again</source>
        <translation>rien à renvoyer</translation>
    </message>
    <message>
        <source>Only the &amp;newest event of each record</source>
        <translation>Seulement l&apos;événement le plus &amp;récent de chaque fiche</translation>
    </message>
    <message numerus="yes">
        <source>Only the &amp;newest event of each record (%1 of %n record(s))</source>
        <comment>%1 is a count of events</comment>
        <translation>
            <numerusform>Seulement l&apos;événement le plus &amp;récent de chaque fiche (%1 pour %n fiche)</numerusform>
            <numerusform>Seulement l&apos;événement le plus &amp;récent de chaque fiche (%1 pour %n fiches)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 sur %2 choisis</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>After what is new</source>
        <translation>Après les nouveaux événements</translation>
    </message>
    <message>
        <source>Before what is new</source>
        <translation>Avant les nouveaux événements</translation>
    </message>
</context>
<context>
    <name>postrider::ResendSelection</name>
    <message>
        <source>Say which record, by its resource and its key.</source>
        <translation>Dites quelle fiche, par sa ressource et sa clé.</translation>
    </message>
    <message>
        <source>Say from which sequence on.</source>
        <translation>Dites à partir de quelle séquence.</translation>
    </message>
    <message>
        <source>The last sequence is below the first.</source>
        <translation>La dernière séquence est plus basse que la première.</translation>
    </message>
    <message>
        <source>The time ends before it begins.</source>
        <translation>La fin vient avant le début.</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen event(s)</source>
        <translation>
            <numerusform>%n événement choisi</numerusform>
            <numerusform>Les %n événements choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Every event of %1 %2</source>
        <translation>Tous les événements de la fiche %1 %2</translation>
    </message>
    <message>
        <source>Every event of one record</source>
        <translation>Tous les événements d&apos;une fiche</translation>
    </message>
    <message>
        <source>A range of sequences</source>
        <translation>Une suite de séquences</translation>
    </message>
    <message>
        <source>Everything read since a time</source>
        <translation>Tout ce qui a été lu depuis un moment donné</translation>
    </message>
    <message>
        <source>Everything that was accepted in a time</source>
        <translation>Tout ce qui a été accepté dans une période</translation>
    </message>
    <message>
        <source>Everything that is set aside</source>
        <translation>Tout ce qui est mis de côté</translation>
    </message>
</context>
<context>
    <name>postrider::ResendTableModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <comment>a time</comment>
        <translation>Refusé %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <comment>a time</comment>
        <translation>Terminé %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Goes before what is new</source>
        <translation>Passe avant les nouveaux événements</translation>
    </message>
    <message>
        <source>Goes after what is new</source>
        <translation>Passe après les nouveaux événements</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many events of so many</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>By hand: %1 %2.</source>
        <comment>a resource, a key</comment>
        <translation>À la main : %1 %2.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>À ce sujet</translation>
    </message>
</context>
<context>
    <name>postrider::ResumeDialog</name>
    <message>
        <source>Resume %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>From where does %1 go on?</source>
        <translation>Où reprendre %1?</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Nothing waits. New events are sent as they are read.</source>
        <translation>Rien n&apos;attend. Les nouveaux événements sont envoyés dès qu&apos;ils sont lus.</translation>
    </message>
    <message>
        <source>Sends %1, in order. Nothing is left out.</source>
        <translation>Envoie %1, dans l&apos;ordre. Rien n&apos;est omis.</translation>
    </message>
    <message>
        <source>The same, as nothing waits.</source>
        <translation>Revient au même, puisque rien n&apos;attend.</translation>
    </message>
    <message>
        <source>Sets %1 aside: they are not sent, but stay in sight and can be sent later.</source>
        <translation>Met de côté %1 : rien n&apos;en est envoyé, mais tout reste en vue et peut être envoyé plus tard.</translation>
    </message>
    <message>
        <source>%1 asked us to wait until %2. Nothing is sent before.</source>
        <translation>%1 a demandé d&apos;attendre jusqu&apos;à %2. Rien n&apos;est envoyé avant.</translation>
    </message>
    <message>
        <source>The event with this number is the next one; lower than before sends events again.</source>
        <translation>L&apos;événement qui porte ce numéro est le prochain; un numéro plus bas qu&apos;avant renvoie des événements.</translation>
    </message>
    <message>
        <source>Sends %1.</source>
        <translation>Envoie %1.</translation>
    </message>
    <message>
        <source>%1 of them were settled before and are sent again.</source>
        <translation>Dont %1 déjà réglés auparavant et envoyés de nouveau.</translation>
    </message>
    <message>
        <source>Sets %1 aside.</source>
        <translation>Met de côté %1.</translation>
    </message>
</context>
<context>
    <name>postrider::ResumeTokenDialog</name>
    <message>
        <source>The present token becomes void at once.</source>
        <translation>Le jeton actuel cesse aussitôt d&apos;être valable.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>The token becomes void at once, and only people resume this feed.</source>
        <translation>Le jeton cesse aussitôt d&apos;être valable, et seule une personne peut reprendre ce flux.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>après %n jour</numerusform>
            <numerusform>après %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed was removed meanwhile.</source>
        <translation>Le flux a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>There is no resume token: only people resume this feed.</source>
        <translation>Il n&apos;y a pas de jeton de reprise : seule une personne peut reprendre ce flux.</translation>
    </message>
    <message>
        <source>The present token was made %1 and does not end.</source>
        <translation>Jeton actuel créé %1, sans expiration.</translation>
    </message>
    <message>
        <source>The present token was made %1 and ended %2.</source>
        <translation>Jeton actuel créé %1, expiré %2.</translation>
    </message>
    <message>
        <source>The present token was made %1 and ends %2.</source>
        <translation>Jeton actuel créé %1, expire %2.</translation>
    </message>
    <message>
        <source>How %1 resumes %2</source>
        <comment>a Consumer, its Feed</comment>
        <translation>Comment %1 reprend %2</translation>
    </message>
    <message>
        <source>&amp;Replace the token…</source>
        <translation>&amp;Remplacer le jeton…</translation>
    </message>
    <message>
        <source>&amp;Make a token</source>
        <translation>Créer un &amp;jeton</translation>
    </message>
    <message>
        <source>Consumers are not listened to yet. Turn that on under Settings.</source>
        <translation>Les consommateurs ne sont pas encore écoutés. Activez cela sous Réglages.</translation>
    </message>
</context>
<context>
    <name>postrider::RetentionChoice</name>
    <message>
        <source>For how long the record is kept</source>
        <translation>Durée de conservation du registre</translation>
    </message>
    <message>
        <source>What every feed has settled goes when it is older. What waits or is set aside stays.</source>
        <translation>Ce que tous les flux ont réglé disparaît passé ce délai. Ce qui attend ou est mis de côté reste.</translation>
    </message>
    <message>
        <source>The record of %1 begins after %2.</source>
        <comment>a Source, a time</comment>
        <translation>Le registre de la source %1 commence après %2.</translation>
    </message>
    <message>
        <source>Keep less</source>
        <translation>Conserver moins</translation>
    </message>
    <message>
        <source>This removes from the record what is older than %1.</source>
        <translation>Ceci retire du registre ce qui est antérieur à cette date : %1.</translation>
    </message>
    <message>
        <source>Nobody can say any more who received it, or send it again. It does not come back.</source>
        <translation>Plus personne ne pourra dire qui l&apos;a reçu, ni le renvoyer. Cela ne revient pas.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::RewindDialog</name>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Say which event is to be the next one.</source>
        <translation>Dites quel événement doit être le prochain.</translation>
    </message>
    <message>
        <source>Event %1 is sent next. Then %2 wait, of which %3 were settled before and go once more.</source>
        <translation>L&apos;événement %1 est envoyé ensuite. Attendent alors %2, dont %3 déjà réglés qui repartent une fois de plus.</translation>
    </message>
    <message>
        <source>At its pace that takes about %1.</source>
        <translation>À son rythme, cela prend environ %1.</translation>
    </message>
    <message>
        <source>What was set aside from there on waits again.</source>
        <translation>Ce qui a été mis de côté à partir de là attend de nouveau.</translation>
    </message>
    <message>
        <source>The feed stays suspended: nothing is sent until it is resumed.</source>
        <translation>Le flux reste suspendu : rien n&apos;est envoyé tant qu&apos;il n&apos;est pas repris.</translation>
    </message>
    <message>
        <source>The feed stays paused: nothing is sent until it is resumed.</source>
        <translation>Le flux reste en pause : rien n&apos;est envoyé tant qu&apos;il n&apos;est pas repris.</translation>
    </message>
    <message>
        <source>Go back with %1</source>
        <translation>Revenir en arrière avec %1</translation>
    </message>
    <message>
        <source>This sets %1 back and sends %2 again.</source>
        <translation>Ceci fait reculer %1 et renvoie %2.</translation>
    </message>
    <message>
        <source>Set %1 back to an earlier event</source>
        <translation>Ramener %1 à un événement antérieur</translation>
    </message>
    <message>
        <source>%1 or lower</source>
        <translation>%1 ou moins</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Revenir</translation>
    </message>
</context>
<context>
    <name>postrider::Screenshots</name>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>L&apos;image %1 ne peut pas être écrite.</translation>
    </message>
</context>
<context>
    <name>postrider::SendEventDialog</name>
    <message>
        <source>Send an event now</source>
        <translation>Envoyer un événement</translation>
    </message>
    <message>
        <source>This sends 1 event to %1.</source>
        <comment>a feed</comment>
        <translation>Ceci envoie 1 événement à %1.</translation>
    </message>
    <message numerus="yes">
        <source>This sends 1 event to %n feed(s) of %1.</source>
        <comment>a source</comment>
        <translation>
            <numerusform>Ceci envoie 1 événement à %n flux de la source %1.</numerusform>
            <numerusform>Ceci envoie 1 événement à %n flux de la source %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no feed to send it to. Add one first.</source>
        <translation>Il n&apos;y a aucun flux auquel l&apos;envoyer. Ajoutez-en d&apos;abord un.</translation>
    </message>
    <message>
        <source>Say which record it is: its resource, such as Property, and its key as the Source writes it.</source>
        <translation>Dites de quelle fiche il s&apos;agit : sa ressource, par exemple Property, et sa clé comme la source l&apos;écrit.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>It becomes event %1 of %2 and is delivered like any other.</source>
        <comment>a sequence, a source</comment>
        <translation>Il devient l&apos;événement %1 de la source %2 et est livré comme tout autre.</translation>
    </message>
    <message>
        <source>In each feed it has the number of the newest event that this feed has settled, so that where the Consumers stand does not change.</source>
        <translation>Dans chaque flux, il porte le numéro de l&apos;événement le plus récent que ce flux a réglé, pour que la position des consommateurs ne change pas.</translation>
    </message>
    <message>
        <source>It has the number of the newest event that the feed has settled, so that where the Consumer stands does not change.</source>
        <translation>Il porte le numéro de l&apos;événement le plus récent que le flux a réglé, pour que la position du consommateur ne change pas.</translation>
    </message>
    <message>
        <source>The feed stands still: it waits until the feed is resumed.</source>
        <translation>Le flux est à l&apos;arrêt : l&apos;événement attend jusqu&apos;à la reprise.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) still: there it waits until the feed is resumed.</source>
        <translation>
            <numerusform>%n d&apos;entre eux est à l&apos;arrêt : l&apos;événement y attend jusqu&apos;à la reprise du flux.</numerusform>
            <numerusform>%n d&apos;entre eux sont à l&apos;arrêt : l&apos;événement y attend jusqu&apos;à la reprise du flux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) do not carry it.</source>
        <translation>
            <numerusform>%n flux ne le transmet pas.</numerusform>
            <numerusform>%n flux ne le transmettent pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have settled nothing yet and do not get it.</source>
        <translation>
            <numerusform>%n flux n&apos;a encore rien réglé et ne le reçoit pas.</numerusform>
            <numerusform>%n flux n&apos;ont encore rien réglé et ne le reçoivent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log has event %1 of this record, read %2. Sending that one again may be what you want.</source>
        <comment>a sequence, a time</comment>
        <translation>Le journal contient l&apos;événement %1 de cette fiche, lu %2. C&apos;est peut-être celui-là que vous voulez renvoyer.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 is being sent to %n feed(s).</source>
        <comment>a resource, a key</comment>
        <translation>
            <numerusform>%1 %2 : envoi en cours à %n flux.</numerusform>
            <numerusform>%1 %2 : envoi en cours à %n flux.</numerusform>
        </translation>
    </message>
    <message>
        <source>All feeds of %1 that carry it</source>
        <comment>a source</comment>
        <translation>Tous les flux de la source %1 qui le transmettent</translation>
    </message>
</context>
<context>
    <name>postrider::SetAsideModel</name>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>postrider::SettingsFields</name>
    <message>
        <source>The test was not sent.</source>
        <translation>Le test n&apos;a pas été envoyé.</translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation>Rien n&apos;a été enregistré. %1</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Plus</translation>
    </message>
    <message>
        <source>Stays as it is unless you paste another</source>
        <translation>Reste tel quel si vous n&apos;en collez pas un autre</translation>
    </message>
</context>
<context>
    <name>postrider::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Delivery goes on. The icon in the tray brings the window back.</source>
        <translation>La livraison continue. L&apos;icône dans la zone de notification ramène la fenêtre.</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Postrider, and delivery waits until it is started again.</source>
        <translation>Ce bureau n&apos;a pas de zone de notification : fermer la fenêtre termine Postrider, et la livraison attend son redémarrage.</translation>
    </message>
    <message>
        <source>Postrider %1, with Qt %2</source>
        <translation>Postrider %1, avec Qt %2</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>No program was found that shows folders. The folder is the one above.</source>
        <translation>Aucun programme qui montre les dossiers n&apos;a été trouvé. Le dossier est indiqué ci-dessus.</translation>
    </message>
</context>
<context>
    <name>postrider::SettingsStep</name>
    <message>
        <source>Ne&amp;xt anyway</source>
        <translation>Passer ou&amp;tre</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Suivan&amp;t</translation>
    </message>
    <message>
        <source>Correct it and try again. Or go on as it is: Postrider keeps asking, and says on the page Sources how that goes.</source>
        <translation>Corrigez, puis réessayez. Ou continuez ainsi : Postrider redemande, et dit à la page Sources comment cela se passe.</translation>
    </message>
</context>
<context>
    <name>postrider::SettleDialog</name>
    <message>
        <source>Mark %1 as settled?</source>
        <comment>a count of events</comment>
        <translation>Marquer comme réglé : %1?</translation>
    </message>
    <message>
        <source>Nothing is sent, and %1 may never have them. They leave this list; the reason and your name stay on record with each of them. Say why they are settled.</source>
        <translation>Rien n&apos;est envoyé, et %1 ne les aura peut-être jamais. Ils quittent cette liste; la raison et votre nom restent inscrits avec chacun. Dites pourquoi ils sont réglés.</translation>
    </message>
    <message>
        <source>&amp;Mark as settled</source>
        <translation>Marquer comme ré&amp;glé</translation>
    </message>
</context>
<context>
    <name>postrider::SetupAssistant</name>
    <message>
        <source>You can go on at any time from the Overview.</source>
        <translation>Vous pouvez continuer à tout moment depuis la Vue d&apos;ensemble.</translation>
    </message>
    <message>
        <source>What was typed and not stored yet goes.</source>
        <translation>Ce qui a été saisi et pas encore enregistré disparaît.</translation>
    </message>
    <message>
        <source>Leave the setup?</source>
        <translation>Quitter la configuration?</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>The Source %1 is kept.</source>
        <translation>La source %1 est conservée.</translation>
    </message>
    <message>
        <source>The Source %1 and the Consumer %2 are kept.</source>
        <translation>La source %1 et le consommateur %2 sont conservés.</translation>
    </message>
    <message>
        <source>Set up the first feed</source>
        <translation>Configurer le premier flux</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Reto&amp;ur</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Suivan&amp;t</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Step 1 of 3</source>
        <translation>Étape 1 de 3</translation>
    </message>
    <message>
        <source>Where do the events come from?</source>
        <translation>D&apos;où viennent les événements?</translation>
    </message>
    <message>
        <source>From your MLS system: its EntityEvent Resource, which is a RESO Web API, or a view of its database, or files that it leaves in a folder. Whoever looks after that system knows which, and where.</source>
        <translation>De votre système MLS : sa ressource EntityEvent, qui est une RESO Web API, ou une vue de sa base de données, ou des fichiers qu&apos;il dépose dans un dossier. La personne qui s&apos;occupe de ce système sait laquelle, et où.</translation>
    </message>
    <message>
        <source>Step 2 of 3</source>
        <translation>Étape 2 de 3</translation>
    </message>
    <message>
        <source>Who gets them first?</source>
        <translation>Qui les reçoit en premier?</translation>
    </message>
    <message>
        <source>A Consumer is a broker&apos;s site or a vendor that wants to be told what changes. It names the address that events are sent to, and gives you a token for it.</source>
        <translation>Un consommateur est le site d&apos;un courtier ou un fournisseur qui veut savoir ce qui change. Il indique l&apos;adresse où envoyer les événements et vous donne un jeton pour celle-ci.</translation>
    </message>
    <message>
        <source>Step 3 of 3</source>
        <translation>Étape 3 de 3</translation>
    </message>
</context>
<context>
    <name>postrider::SourceFields</name>
    <message>
        <source>The Source</source>
        <translation>La source</translation>
    </message>
    <message>
        <source>There is already a Source of this name.</source>
        <translation>Il y a déjà une source de ce nom.</translation>
    </message>
    <message>
        <source>Add Source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
</context>
<context>
    <name>postrider::SourceIntervalRow</name>
    <message>
        <source>How often %1 is read</source>
        <translation>À quel rythme la source %1 est lue</translation>
    </message>
</context>
<context>
    <name>postrider::SourceTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Attend une réponse</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Read to its end</source>
        <translation>Lue jusqu&apos;au bout</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>En lecture</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lue depuis</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Dernière lecture</translation>
    </message>
    <message>
        <source>Next read</source>
        <translation>Prochaine lecture</translation>
    </message>
</context>
<context>
    <name>postrider::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>No Sources yet.</source>
        <translation>Pas encore de sources.</translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) need(s) an answer before it is read again.</source>
        <translation>
            <numerusform>%n source attend une réponse avant d&apos;être relue.</numerusform>
            <numerusform>%n sources attendent une réponse avant d&apos;être relues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) can be read.</source>
        <translation>
            <numerusform>%n source peut être lue.</numerusform>
            <numerusform>%n sources peuvent être lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) cannot be read.</source>
        <translation>
            <numerusform>%n source ne peut pas être lue.</numerusform>
            <numerusform>%n sources ne peuvent pas être lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Read every %1, up to %2 at a time.</source>
        <translation>Lue toutes les %1, jusqu&apos;à %2 à la fois.</translation>
    </message>
    <message>
        <source>Newest sequence read: %1</source>
        <translation>Séquence la plus récente lue : %1</translation>
    </message>
    <message>
        <source>Its numbering ended. It is not read again, and is kept for what is on record.</source>
        <translation>Sa numérotation est terminée. Elle n&apos;est plus lue, et est gardée pour ce qui est inscrit.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>sequences</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Numbers left out, looked at again until %1 in case events turn up late: %2</source>
        <translation>Numéros sautés, revus jusqu&apos;à %1 au cas où des événements arriveraient tard : %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Search Sources</source>
        <translation>Chercher dans les sources</translation>
    </message>
    <message>
        <source>A Source is where events come from: the EntityEvent Resource of your system, a view of its database, or a folder of files.</source>
        <translation>Une source est le lieu d&apos;où viennent les événements : la ressource EntityEvent de votre système, une vue de sa base de données ou un dossier de fichiers.</translation>
    </message>
    <message>
        <source>Add Source…</source>
        <translation>Ajouter une source…</translation>
    </message>
    <message>
        <source>Replace &amp;password…</source>
        <translation>Remplacer le mot de &amp;passe…</translation>
    </message>
    <message>
        <source>Replace se&amp;cret…</source>
        <translation>Remplacer le se&amp;cret…</translation>
    </message>
    <message>
        <source>A&amp;nswer…</source>
        <translation>&amp;Répondre…</translation>
    </message>
    <message>
        <source>Looking into the folder of %1…</source>
        <translation>Examen du dossier de la source %1…</translation>
    </message>
    <message>
        <source>Asking %1 for its newest event…</source>
        <translation>Demande de l&apos;événement le plus récent à %1…</translation>
    </message>
</context>
<context>
    <name>postrider::SpanDetails</name>
    <message>
        <source>Choose a time in the timeline to see what happened.</source>
        <translation>Choisissez un moment dans la chronologie pour voir ce qui s&apos;est passé.</translation>
    </message>
</context>
<context>
    <name>postrider::SqlColumns</name>
    <message>
        <source>Write a SELECT here.</source>
        <translation>Écrivez un SELECT ici.</translation>
    </message>
    <message>
        <source>Name a table or a view here.</source>
        <translation>Nommez une table ou une vue ici.</translation>
    </message>
    <message>
        <source>A query begins with SELECT or WITH.</source>
        <translation>Une requête commence par SELECT ou WITH.</translation>
    </message>
    <message>
        <source>Name the column that has it.</source>
        <translation>Nommez la colonne qui le contient.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>postrider::SqlFields</name>
    <message>
        <source>SQL Server and others, by ODBC</source>
        <translation>SQL Server et autres, par ODBC</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL ou MariaDB</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>Fichier %1</translation>
    </message>
    <message>
        <source>Lakeside database</source>
        <translation>Base Lakeside</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>The password of the database&apos;s user</source>
        <translation>Le mot de passe de l&apos;utilisateur de la base de données</translation>
    </message>
    <message>
        <source>Leave it empty when the database wants none. %1</source>
        <translation>Laissez vide si la base de données n&apos;en veut pas. %1</translation>
    </message>
    <message>
        <source>Asking the database for its newest event…</source>
        <translation>Demande de l&apos;événement le plus récent à la base de données…</translation>
    </message>
    <message>
        <source>The database is open. Choose what to read.</source>
        <translation>La base de données est ouverte. Choisissez ce qu&apos;il faut lire.</translation>
    </message>
    <message>
        <source>Choose the columns, and the first events are shown.</source>
        <translation>Choisissez les colonnes, et les premiers événements s&apos;affichent.</translation>
    </message>
    <message>
        <source>This driver is not installed here. A look into the database says what to install.</source>
        <translation>Ce pilote n&apos;est pas installé ici. « Jeter un œil dans la base » dit quoi installer.</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Fichier de base de données</translation>
    </message>
    <message>
        <source>&amp;Database file</source>
        <translation>Fichier de &amp;base</translation>
    </message>
    <message>
        <source>&amp;Data source</source>
        <translation>Source OD&amp;BC</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de données</translation>
    </message>
    <message>
        <source>Data source or connection string</source>
        <translation>Source de données ou chaîne de connexion</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
</context>
<context>
    <name>postrider::SqlPreview</name>
    <message>
        <source>Postrider then offers its tables and columns to choose from, and shows the first events.</source>
        <translation>Postrider propose alors les tables et les colonnes de la base au choix, et montre les premiers événements.</translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation>Demande à la base de données…</translation>
    </message>
    <message>
        <source>It can be read, and has no events yet.</source>
        <translation>Elle peut être lue, et n&apos;a pas encore d&apos;événements.</translation>
    </message>
    <message>
        <source>The first %1, and there are more.</source>
        <translation>Les premiers (%1), et il y en a d&apos;autres.</translation>
    </message>
    <message>
        <source>All that there is: %1.</source>
        <translation>Tout ce qu&apos;il y a : %1.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Record&apos;s URL</source>
        <translation>URL de la fiche</translation>
    </message>
    <message>
        <source>FeedTypes</source>
        <translation>FeedTypes</translation>
    </message>
</context>
<context>
    <name>postrider::StartWindow</name>
    <message>
        <source>Postrider is already delivering in the background.</source>
        <translation>Postrider livre déjà en arrière-plan.</translation>
    </message>
    <message>
        <source>Another program, most likely &quot;postriderctl push&quot;, works with this profile, and only one may at a time. Delivery goes on there. To see it here, end that program and try again.</source>
        <translation>Un autre programme, très probablement « postriderctl push », travaille avec ce profil, et un seul à la fois le peut. La livraison continue là-bas. Pour la voir ici, arrêtez ce programme et réessayez.</translation>
    </message>
    <message>
        <source>The profile is damaged. Nothing was changed.</source>
        <translation>Le profil est endommagé. Rien n&apos;a été changé.</translation>
    </message>
    <message>
        <source>The file that holds the record of deliveries cannot be read. Copies that Postrider made, if any, lie beside it in %1. Put one in its place, or move the file away to begin anew, and try again.</source>
        <translation>Le fichier qui contient le registre des livraisons est illisible. Les copies faites par Postrider, s&apos;il y en a, se trouvent à côté dans %1. Mettez-en une à sa place, ou déplacez le fichier pour recommencer à neuf, puis réessayez.</translation>
    </message>
    <message>
        <source>This profile belongs to a newer Postrider.</source>
        <translation>Ce profil appartient à un Postrider plus récent.</translation>
    </message>
    <message>
        <source>Install the newest Postrider and try again. An older one could lose what it does not know, so it leaves the profile alone.</source>
        <translation>Installez le Postrider le plus récent et réessayez. Un plus ancien pourrait perdre ce qu&apos;il ne connaît pas, il ne touche donc pas au profil.</translation>
    </message>
    <message>
        <source>The profile cannot be written.</source>
        <translation>Le profil ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Postrider keeps its record in %1, and may not write there. Ask whoever looks after this computer for the right to, and try again.</source>
        <translation>Postrider garde son registre dans %1, et ne peut pas y écrire. Demandez-en le droit à la personne qui s&apos;occupe de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Nothing is lost, and nothing is sent while it cannot be recorded. Make room on the disk of %1 and try again.</source>
        <translation>Rien n&apos;est perdu, et rien n&apos;est envoyé tant que cela ne peut pas être inscrit. Faites de la place sur le disque de %1, puis réessayez.</translation>
    </message>
    <message>
        <source>The keychain cannot be used.</source>
        <translation>Le trousseau ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Nothing is lost. See below what is wrong, put it right, and try again.</source>
        <translation>Rien n&apos;est perdu. Voyez ci-dessous ce qui ne va pas, corrigez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Postrider cannot open the profile.</source>
        <translation>Postrider ne peut pas ouvrir le profil.</translation>
    </message>
    <message>
        <source>Opening the profile…</source>
        <translation>Ouverture du profil…</translation>
    </message>
    <message>
        <source>After an update this can take a minute: a copy of the profile is made first.</source>
        <translation>Après une mise à jour, cela peut prendre une minute : une copie du profil est d&apos;abord faite.</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Restauration de la sauvegarde…</translation>
    </message>
    <message>
        <source>It is checked once more, then takes the place of the profile. Nothing is lost when this is broken off.</source>
        <translation>Elle est vérifiée encore une fois, puis prend la place du profil. Rien n&apos;est perdu si cela est interrompu.</translation>
    </message>
</context>
<context>
    <name>postrider::StateLine</name>
    <message>
        <source>%1, %2</source>
        <comment>a state and more on it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>postrider::SuspendedPage</name>
    <message>
        <source>Suspended</source>
        <translation>Suspendus</translation>
    </message>
    <message>
        <source>No feed is suspended.</source>
        <translation>Aucun flux n&apos;est suspendu.</translation>
    </message>
    <message>
        <source>A feed that Postrider has to stop appears here, with the reason and what to do about it. So does a Consumer that asks us to wait for more than a day.</source>
        <translation>Un flux que Postrider doit arrêter apparaît ici, avec la raison et ce qu&apos;il faut faire. De même pour un consommateur qui nous demande d&apos;attendre plus d&apos;un jour.</translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 est suspendu.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) are suspended.</source>
        <translation>
            <numerusform>%n flux est suspendu.</numerusform>
            <numerusform>%n flux sont suspendus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks us to wait for more than a day.</source>
        <translation>%1 nous demande d&apos;attendre plus d&apos;un jour.</translation>
    </message>
    <message numerus="yes">
        <source>%n Consumer(s) ask us to wait for more than a day.</source>
        <translation>
            <numerusform>%n consommateur nous demande d&apos;attendre plus d&apos;un jour.</numerusform>
            <numerusform>%n consommateurs nous demandent d&apos;attendre plus d&apos;un jour.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Rien à traiter.</translation>
    </message>
    <message>
        <source>We keep a long wait, as you decided.</source>
        <translation>Nous respectons une longue attente, comme vous l&apos;avez décidé.</translation>
    </message>
</context>
<context>
    <name>postrider::SuspensionCard</name>
    <message>
        <source>From where it stopped: %1</source>
        <translation>Là où il s&apos;est arrêté : %1</translation>
    </message>
    <message>
        <source>All from where they stopped: %1</source>
        <translation>Tous, là où ils se sont arrêtés : %1</translation>
    </message>
    <message>
        <source>From another event, or from now on…</source>
        <translation>À un autre événement, ou à partir de maintenant…</translation>
    </message>
    <message>
        <source>Only %1, from…</source>
        <translation>Seulement %1, à partir de…</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing is lost. No event waits at present.</source>
        <translation>Rien n&apos;est envoyé et rien n&apos;est perdu. Aucun événement n&apos;attend en ce moment.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent and nothing is lost: %Ln event(s) wait.</source>
        <translation>
            <numerusform>Rien n&apos;est envoyé et rien n&apos;est perdu : %Ln événement attend.</numerusform>
            <numerusform>Rien n&apos;est envoyé et rien n&apos;est perdu : %Ln événements attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Nouveau jeton</translation>
    </message>
    <message>
        <source>New token for %1</source>
        <translation>Nouveau jeton pour %1</translation>
    </message>
    <message>
        <source>&amp;Save token and resume</source>
        <translation>&amp;Enregistrer et reprendre</translation>
    </message>
    <message>
        <source>&amp;Edit address…</source>
        <translation>&amp;Modifier l&apos;adresse…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Goes on where it stopped; the menu has other choices.</source>
        <translation>Reprend là où il s&apos;est arrêté; le menu offre d&apos;autres choix.</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>Show &amp;attempts</source>
        <translation>Voir les &amp;tentatives</translation>
    </message>
    <message>
        <source>What %1 said</source>
        <translation>Message du consommateur %1</translation>
    </message>
    <message>
        <source>The new address would be %1
Nothing was sent there. %2</source>
        <translation>La nouvelle adresse serait %1
Rien n&apos;y a été envoyé. %2</translation>
    </message>
    <message>
        <source>Saving the token…</source>
        <translation>Enregistrement du jeton…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Reprise…</translation>
    </message>
    <message>
        <source>Resumed. %1. %2</source>
        <comment>a state, a sentence</comment>
        <translation>Repris. %1. %2</translation>
    </message>
    <message>
        <source>Resumed. %1</source>
        <translation>Repris. %1</translation>
    </message>
</context>
<context>
    <name>postrider::TableTools</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
</context>
<context>
    <name>postrider::TestDialog</name>
    <message>
        <source>Asking %1…</source>
        <translation>Demande à %1…</translation>
    </message>
    <message>
        <source>An empty list is sent, which changes nothing there.</source>
        <translation>Une liste vide est envoyée, ce qui ne change rien là-bas.</translation>
    </message>
    <message>
        <source>The test could not be sent.</source>
        <translation>Le test n&apos;a pas pu être envoyé.</translation>
    </message>
    <message>
        <source>%1 is ready for events.</source>
        <translation>%1 peut recevoir des événements.</translation>
    </message>
    <message>
        <source>%1 does not take events at present.</source>
        <translation>%1 n&apos;accepte pas d&apos;événements en ce moment.</translation>
    </message>
</context>
<context>
    <name>postrider::TestResult</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What was sent, and what came back</source>
        <translation>Ce qui a été envoyé et ce qui est revenu</translation>
    </message>
</context>
<context>
    <name>postrider::TimelineLegend</name>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>asked to wait (429)</source>
        <translation>attente demandée (429)</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>nouvel essai</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Légende : %1</translation>
    </message>
</context>
<context>
    <name>postrider::TimelineWidget</name>
    <message>
        <source>%1 accepted, %2 to %3</source>
        <comment>a count of events, two times</comment>
        <translation>Accepté : %1, de %2 à %3</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Chronologie du flux %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a timeline, a part of it</comment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in which nothing was sent. Shift and the arrows go from one to the next; arrows, plus and minus move the time.</source>
        <translation>
            <numerusform>%n période sans aucun envoi. Maj et les flèches vont de l&apos;une à l&apos;autre; les flèches, plus et moins déplacent la fenêtre de temps.</numerusform>
            <numerusform>%n périodes sans aucun envoi. Maj et les flèches vont de l&apos;une à l&apos;autre; les flèches, plus et moins déplacent la fenêtre de temps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::TokenDialog</name>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>what is kept secret, whose</comment>
        <translation>%1 pour %2</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Rien n&apos;est encore enregistré.</translation>
    </message>
    <message>
        <source>The present token ended %1.</source>
        <translation>Le jeton actuel a expiré (%1).</translation>
    </message>
    <message>
        <source>The present token ends %1.</source>
        <translation>Expiration du jeton actuel : %1.</translation>
    </message>
    <message>
        <source>Until you save, nothing changes.</source>
        <translation>Rien ne change tant que vous n&apos;enregistrez pas.</translation>
    </message>
    <message>
        <source>It was removed meanwhile. Close this window.</source>
        <translation>Supprimé entre-temps. Fermez cette fenêtre.</translation>
    </message>
    <message>
        <source>It was not saved. %1</source>
        <translation>Rien n&apos;a été enregistré. %1</translation>
    </message>
</context>
<context>
    <name>postrider::TokenEdit</name>
    <message>
        <source>Paste the token here.</source>
        <translation>Collez le jeton ici.</translation>
    </message>
    <message>
        <source>It is needed here.</source>
        <translation>C&apos;est nécessaire ici.</translation>
    </message>
    <message>
        <source>This token ended %1.</source>
        <translation>Ce jeton a expiré (%1).</translation>
    </message>
    <message>
        <source>This token ends %1.</source>
        <translation>Expiration de ce jeton : %1.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
</context>
<context>
    <name>postrider::Tray</name>
    <message>
        <source>Postrider keeps delivering</source>
        <translation>Postrider continue de livrer</translation>
    </message>
    <message>
        <source>It is here, in the tray. To end it choose Quit from its menu. Starting Postrider again opens the window, too.</source>
        <translation>Il est ici, dans la zone de notification. Pour l&apos;arrêter, choisissez « Quitter » dans son menu. Démarrer Postrider de nouveau ouvre aussi la fenêtre.</translation>
    </message>
    <message>
        <source>That could not be done</source>
        <translation>Cela n&apos;a pas pu être fait</translation>
    </message>
    <message>
        <source>&amp;Open Postrider</source>
        <translation>&amp;Ouvrir Postrider</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>Tout mettre en &amp;pause</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>Tout &amp;reprendre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Postrider – practice</source>
        <translation>Postrider – entraînement</translation>
    </message>
    <message>
        <source>Postrider</source>
        <translation>Postrider</translation>
    </message>
</context>
<context>
    <name>postrider::VerificationModel</name>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Filtered out</source>
        <translation>Filtrés</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Remplacés</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Before its start</source>
        <translation>Avant son début</translation>
    </message>
    <message>
        <source>Wrong from</source>
        <translation>Erroné dès</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>postrider::WaitingModel</name>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
</context>
<context>
    <name>postrider::restorewords</name>
    <message numerus="yes">
        <source>%Ln event(s) that Consumers accepted since then are sent again.</source>
        <translation>
            <numerusform>%Ln événement accepté depuis par des consommateurs est renvoyé.</numerusform>
            <numerusform>%Ln événements acceptés depuis par des consommateurs sont renvoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was delivered since then is not known here, and is sent again as it is read.</source>
        <translation>Ce qui a été livré depuis n&apos;est pas connu ici, et est renvoyé à mesure qu&apos;il est lu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) wait in it already.</source>
        <translation>
            <numerusform>%Ln événement y est déjà en attente.</numerusform>
            <numerusform>%Ln événements y sont déjà en attente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of files come again only with their files.</source>
        <translation>
            <numerusform>%Ln événement venu d&apos;un fichier ne revient qu&apos;avec son fichier.</numerusform>
            <numerusform>%Ln événements venus de fichiers ne reviennent qu&apos;avec leurs fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was taken from the folder of %1 since then lies in &quot;done&quot; there. Move those files back, or they are not read again.</source>
        <translation>Ce qui a été pris depuis dans le dossier de %1 s&apos;y trouve dans « done ». Remettez ces fichiers à leur place, sinon ils ne seront pas relus.</translation>
    </message>
    <message>
        <source>The backup of %1 is whole. It takes the place of what is here now, which is kept in a folder beside it.</source>
        <translation>La sauvegarde de %1 est intacte. Elle prend la place de ce qui est ici maintenant, qui est gardé dans un dossier à côté.</translation>
    </message>
    <message>
        <source>Tokens stay as they are in the keychain of this computer.</source>
        <translation>Les jetons restent tels quels dans le trousseau de cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are sent again</source>
        <translation>
            <numerusform>%Ln événement est renvoyé</numerusform>
            <numerusform>%Ln événements sont renvoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>feeds</comment>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup of %1 is restored.</source>
        <translation>La sauvegarde de %1 est restaurée.</translation>
    </message>
    <message>
        <source>What was here before is kept in %1.</source>
        <translation>Ce qui était ici avant est gardé dans %1.</translation>
    </message>
</context>
</TS>
