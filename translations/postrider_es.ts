<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccessFields</name>
    <message>
        <source>&amp;Access by</source>
        <translation>&amp;Acceso con</translation>
    </message>
    <message>
        <source>Access by</source>
        <translation>Acceso con</translation>
    </message>
    <message>
        <source>a token that I was given</source>
        <translation>un token que me dieron</translation>
    </message>
    <message>
        <source>client id and secret (OAuth 2)</source>
        <translation>id. y secreto de cliente (OAuth 2)</translation>
    </message>
    <message>
        <source>nothing: it is open to all</source>
        <translation>nada: está abierto a todos</translation>
    </message>
    <message>
        <source>Token a&amp;ddress</source>
        <translation>&amp;Dirección del token</translation>
    </message>
    <message>
        <source>C&amp;lient id</source>
        <translation>&amp;Id. de cliente</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Id. de cliente</translation>
    </message>
    <message>
        <source>Sc&amp;ope</source>
        <translation>Ámbit&amp;o</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Ámbito</translation>
    </message>
    <message>
        <source>Leave it empty for the usual one</source>
        <translation>Déjelo vacío para usar el habitual</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>What people did, and what Postrider did by itself. Nobody can change or remove what stands here.</source>
        <translation>Lo que hicieron las personas y lo que Postrider hizo por sí mismo. Nadie puede cambiar ni quitar lo que consta aquí.</translation>
    </message>
    <message>
        <source>Find in what was done</source>
        <translation>Buscar en lo que se hizo</translation>
    </message>
    <message>
        <source>Name, deed or effect</source>
        <translation>Nombre, acción o efecto</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;hasta</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Writes every entry that the filters let through to a file</source>
        <translation>Escribe en un archivo todas las entradas que dejan pasar los filtros</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Added the source</source>
        <translation>Agregó la fuente</translation>
    </message>
    <message>
        <source>%1 added the source %2</source>
        <translation>%1 agregó la fuente %2</translation>
    </message>
    <message>
        <source>Changed the source</source>
        <translation>Cambió la fuente</translation>
    </message>
    <message>
        <source>%1 changed the source %2</source>
        <translation>%1 cambió la fuente %2</translation>
    </message>
    <message>
        <source>Removed the source</source>
        <translation>Eliminó la fuente</translation>
    </message>
    <message>
        <source>%1 removed the source %2</source>
        <translation>%1 eliminó la fuente %2</translation>
    </message>
    <message>
        <source>Replaced the source&apos;s token</source>
        <translation>Reemplazó el token de la fuente</translation>
    </message>
    <message>
        <source>%1 replaced the token of the source %2</source>
        <translation>%1 reemplazó el token de la fuente %2</translation>
    </message>
    <message>
        <source>Read a file of the source</source>
        <translation>Leyó un archivo de la fuente</translation>
    </message>
    <message>
        <source>%1 read a file of the source %2</source>
        <translation>%1 leyó un archivo de la fuente %2</translation>
    </message>
    <message>
        <source>Found events that came late</source>
        <translation>Encontró eventos que llegaron tarde</translation>
    </message>
    <message>
        <source>%1 found events of the source %2 that came late</source>
        <translation>%1 encontró eventos de la fuente %2 que llegaron tarde</translation>
    </message>
    <message>
        <source>Noticed that the source&apos;s numbers changed</source>
        <translation>Notó que cambiaron los números de la fuente</translation>
    </message>
    <message>
        <source>%1 noticed that the source %2 seems to number its events anew</source>
        <translation>%1 notó que la fuente %2 parece numerar sus eventos de nuevo</translation>
    </message>
    <message>
        <source>Kept to the source&apos;s numbering</source>
        <translation>Mantuvo la numeración de la fuente</translation>
    </message>
    <message>
        <source>%1 kept to the numbering of the source %2</source>
        <translation>%1 mantuvo la numeración de la fuente %2</translation>
    </message>
    <message>
        <source>Had the source&apos;s numbers looked at again</source>
        <translation>Hizo revisar los números de la fuente</translation>
    </message>
    <message>
        <source>%1 had the numbers of the source %2 looked at again</source>
        <translation>%1 hizo revisar los números de la fuente %2</translation>
    </message>
    <message>
        <source>Began with the source&apos;s new numbers</source>
        <translation>Empezó con los números nuevos de la fuente</translation>
    </message>
    <message>
        <source>%1 began with the new numbers of the source %2</source>
        <translation>%1 empezó con los números nuevos de la fuente %2</translation>
    </message>
    <message>
        <source>Added the consumer</source>
        <translation>Agregó el consumidor</translation>
    </message>
    <message>
        <source>%1 added the consumer %2</source>
        <translation>%1 agregó el consumidor %2</translation>
    </message>
    <message>
        <source>Changed the consumer</source>
        <translation>Cambió el consumidor</translation>
    </message>
    <message>
        <source>%1 changed the consumer %2</source>
        <translation>%1 cambió el consumidor %2</translation>
    </message>
    <message>
        <source>Removed the consumer</source>
        <translation>Eliminó el consumidor</translation>
    </message>
    <message>
        <source>%1 removed the consumer %2</source>
        <translation>%1 eliminó el consumidor %2</translation>
    </message>
    <message>
        <source>Replaced the consumer&apos;s token</source>
        <translation>Reemplazó el token del consumidor</translation>
    </message>
    <message>
        <source>%1 replaced the token of the consumer %2</source>
        <translation>%1 reemplazó el token del consumidor %2</translation>
    </message>
    <message>
        <source>Ended the consumer&apos;s wait</source>
        <translation>Terminó la espera del consumidor</translation>
    </message>
    <message>
        <source>%1 ended the wait that the consumer %2 had asked for</source>
        <translation>%1 terminó la espera que había pedido el consumidor %2</translation>
    </message>
    <message>
        <source>Added the feed</source>
        <translation>Agregó el feed</translation>
    </message>
    <message>
        <source>%1 added the feed %2</source>
        <translation>%1 agregó el feed %2</translation>
    </message>
    <message>
        <source>Changed the feed</source>
        <translation>Cambió el feed</translation>
    </message>
    <message>
        <source>%1 changed the feed %2</source>
        <translation>%1 cambió el feed %2</translation>
    </message>
    <message>
        <source>Removed the feed</source>
        <translation>Eliminó el feed</translation>
    </message>
    <message>
        <source>%1 removed the feed %2</source>
        <translation>%1 eliminó el feed %2</translation>
    </message>
    <message>
        <source>Paused the feed</source>
        <translation>Puso el feed en pausa</translation>
    </message>
    <message>
        <source>%1 paused the feed %2</source>
        <translation>%1 puso en pausa el feed %2</translation>
    </message>
    <message>
        <source>Resumed the feed</source>
        <translation>Reanudó el feed</translation>
    </message>
    <message>
        <source>%1 resumed the feed %2</source>
        <translation>%1 reanudó el feed %2</translation>
    </message>
    <message>
        <source>Sent events again</source>
        <translation>Reenvió eventos</translation>
    </message>
    <message>
        <source>%1 had events sent again to the feed %2</source>
        <translation>%1 hizo reenviar eventos al feed %2</translation>
    </message>
    <message>
        <source>Sent an event by hand</source>
        <translation>Envió un evento a mano</translation>
    </message>
    <message>
        <source>%1 sent an event by hand to the feed %2</source>
        <translation>%1 envió un evento a mano al feed %2</translation>
    </message>
    <message>
        <source>Gave an event by hand</source>
        <translation>Agregó un evento a mano</translation>
    </message>
    <message>
        <source>%1 added an event by hand to the source %2</source>
        <translation>%1 agregó un evento a mano a la fuente %2</translation>
    </message>
    <message>
        <source>Suspended the feed</source>
        <translation>Suspendió el feed</translation>
    </message>
    <message>
        <source>%1 suspended the feed %2</source>
        <translation>%1 suspendió el feed %2</translation>
    </message>
    <message>
        <source>Changed the feed&apos;s resume token</source>
        <translation>Cambió el token de reanudación del feed</translation>
    </message>
    <message>
        <source>%1 changed the resume token of the feed %2</source>
        <translation>%1 cambió el token de reanudación del feed %2</translation>
    </message>
    <message>
        <source>Changed the resume endpoint</source>
        <translation>Cambió el punto de reanudación</translation>
    </message>
    <message>
        <source>%1 changed the resume endpoint</source>
        <translation>%1 cambió el punto de reanudación</translation>
    </message>
    <message>
        <source>Turned callers away</source>
        <translation>Rechazó llamadas</translation>
    </message>
    <message>
        <source>%1 turned callers of the resume endpoint away</source>
        <translation>%1 rechazó llamadas al punto de reanudación</translation>
    </message>
    <message>
        <source>Could not resume the feed</source>
        <translation>No pudo reanudar el feed</translation>
    </message>
    <message>
        <source>%1 could not resume the feed %2</source>
        <translation>%1 no pudo reanudar el feed %2</translation>
    </message>
    <message>
        <source>Noticed that the clock was moved</source>
        <translation>Notó que se movió el reloj</translation>
    </message>
    <message>
        <source>%1 noticed that the computer&apos;s clock was moved</source>
        <translation>%1 notó que se movió el reloj del equipo</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>who, a name of what was done, and to what</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Backed up the profile</source>
        <translation>Hizo una copia del perfil</translation>
    </message>
    <message>
        <source>%1 backed up the profile</source>
        <translation>%1 hizo una copia de seguridad del perfil</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>Restauró una copia</translation>
    </message>
    <message>
        <source>%1 restored a backup of the profile</source>
        <translation>%1 restauró una copia de seguridad del perfil</translation>
    </message>
    <message>
        <source>Saved a report for support</source>
        <translation>Guardó un informe para soporte</translation>
    </message>
    <message>
        <source>%1 saved a report for support</source>
        <translation>%1 guardó un informe para soporte</translation>
    </message>
</context>
<context>
    <name>AttemptWords</name>
    <message>
        <source>%1 asked us to wait and did not say how long; we wait until %2.</source>
        <translation>%1 nos pidió esperar y no dijo cuánto; esperamos hasta %2.</translation>
    </message>
    <message>
        <source> (a date)</source>
        <translation> (una fecha)</translation>
    </message>
    <message>
        <source>%1 asked us to wait until %2: it said Retry-After: %3%4.</source>
        <translation>%1 nos pidió esperar hasta %2: indicó Retry-After: %3%4.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Pidió esperar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>a test</source>
        <translation>una prueba</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one sequence to another</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 answered the test and accepted it.</source>
        <translation>%1 respondió a la prueba y la aceptó.</translation>
    </message>
    <message>
        <source>%1 accepted %2.</source>
        <translation>%1 aceptó %2.</translation>
    </message>
    <message>
        <source>%1 did not take it.</source>
        <translation>%1 no lo aceptó.</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 no respondió.</translation>
    </message>
    <message>
        <source>%1 refused it.</source>
        <translation>%1 lo rechazó.</translation>
    </message>
    <message>
        <source>It answered %1.</source>
        <translation>Respondió %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its events is (are) no longer on record, and left out here.</source>
        <translation>
            <numerusform>%n de sus eventos ya no se conserva y no aparece aquí.</numerusform>
            <numerusform>%n de sus eventos ya no se conservan y no aparecen aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed&apos;s filter has changed since: not all of these events need have been sent.</source>
        <translation>El filtro del feed ha cambiado desde entonces: quizá no se enviaron todos estos eventos.</translation>
    </message>
    <message>
        <source>Sent %1, answered after %2.</source>
        <translation>Enviado %1, respondido tras %2.</translation>
    </message>
    <message>
        <source>What we sent:</source>
        <translation>Lo que enviamos:</translation>
    </message>
    <message>
        <source>What came back:</source>
        <translation>Lo que recibimos:</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>What starts at login cannot be changed in the registry.</source>
        <translation>Lo que se inicia con la sesión no se puede cambiar en el registro del sistema.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>%1 no se puede eliminar: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 no se puede escribir: %2</translation>
    </message>
</context>
<context>
    <name>Consumer</name>
    <message>
        <source>%1 is %2, but must be from %3 to %4.</source>
        <translation>%1: es %2, pero debe estar entre %3 y %4.</translation>
    </message>
    <message>
        <source>%1 needs a name of 1 to 80 characters without spaces around it.</source>
        <translation>%1: hace falta un nombre de 1 a 80 caracteres, sin espacios alrededor.</translation>
    </message>
    <message>
        <source>%1&apos;s name has to stand on one line.</source>
        <translation>%1: el nombre debe estar en una sola línea.</translation>
    </message>
    <message>
        <source>%1 is not a web address. Give it whole, as in https://example.com/events.</source>
        <translation>%1: no es una dirección web. Indíquela completa, como en https://example.com/events.</translation>
    </message>
    <message>
        <source>%1 holds a user name or password. Take them out; the token is kept apart.</source>
        <translation>%1: contiene un nombre de usuario o una contraseña. Quítelos; el token se guarda aparte.</translation>
    </message>
    <message>
        <source>%1 ends in a #fragment. Take it off.</source>
        <translation>%1: termina en un #fragmento. Quítelo.</translation>
    </message>
    <message>
        <source>The Consumer</source>
        <translation>El consumidor</translation>
    </message>
    <message>
        <source>The endpoint</source>
        <translation>La dirección de entrega</translation>
    </message>
    <message>
        <source>The endpoint uses http, so the token would travel in the open. Ask the Consumer for an https address, or accept it expressly (--accept-plain-http).</source>
        <translation>La dirección de entrega usa http, así que el token viajaría a la vista. Pida al consumidor una dirección https, o acéptelo expresamente (--accept-plain-http).</translation>
    </message>
    <message>
        <source>The most events per POST</source>
        <translation>Eventos por POST como máximo</translation>
    </message>
    <message>
        <source>The deadline in seconds</source>
        <translation>El plazo en segundos</translation>
    </message>
    <message>
        <source>The deadline for connecting in seconds</source>
        <translation>El plazo para conectarse, en segundos</translation>
    </message>
    <message>
        <source>The most POSTs per minute</source>
        <translation>POST por minuto como máximo</translation>
    </message>
    <message>
        <source>The number of failures until suspended</source>
        <translation>El número de fallos hasta la suspensión</translation>
    </message>
</context>
<context>
    <name>ConsumerContacts</name>
    <message>
        <source>&amp;Business contact</source>
        <translation>Contacto &amp;comercial</translation>
    </message>
    <message>
        <source>Business contact</source>
        <translation>Contacto comercial</translation>
    </message>
    <message>
        <source>Name, telephone, e-mail</source>
        <translation>Nombre, teléfono, correo</translation>
    </message>
    <message>
        <source>Te&amp;chnical contact</source>
        <translation>Contacto técnic&amp;o</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contacto técnico</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>Not&amp;as</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>ConsumerEndpoint</name>
    <message>
        <source>&amp;Endpoint</source>
        <translation>&amp;Dirección</translation>
    </message>
</context>
<context>
    <name>ConsumerMore</name>
    <message>
        <source>Event &amp;format</source>
        <translation>&amp;Formato de eventos</translation>
    </message>
    <message>
        <source>Event format</source>
        <translation>Formato de eventos</translation>
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
        <translation>Eventos &amp;por POST</translation>
    </message>
    <message>
        <source>Most events per POST</source>
        <translation>Máximo de eventos por POST</translation>
    </message>
    <message>
        <source>A &amp;list even for a single event</source>
        <translation>Una &amp;lista incluso para un solo evento</translation>
    </message>
    <message>
        <source>Send as well</source>
        <translation>Enviar también</translation>
    </message>
    <message>
        <source>ResourceRecord&amp;Url, where it is known</source>
        <translation>ResourceRecord&amp;Url, si se conoce</translation>
    </message>
    <message>
        <source>FeedT&amp;ypes (Data Dictionary 2.1)</source>
        <translation>FeedT&amp;ypes (Data Dictionary 2.1)</translation>
    </message>
    <message>
        <source>Label &amp;headers</source>
        <translation>Encabe&amp;zados de etiqueta</translation>
    </message>
    <message>
        <source>Label headers</source>
        <translation>Encabezados de etiqueta</translation>
    </message>
    <message>
        <source>ConsumerLabel and EntityEventSource</source>
        <translation>ConsumerLabel y EntityEventSource</translation>
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
        <translation>Encabezados fi&amp;jos</translation>
    </message>
    <message>
        <source>Answer &amp;within</source>
        <translation>Plazo de &amp;respuesta</translation>
    </message>
    <message>
        <source>Deadline for the whole answer</source>
        <translation>Plazo para la respuesta completa</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Connect w&amp;ithin</source>
        <translation>Plazo de cone&amp;xión</translation>
    </message>
    <message>
        <source>Deadline for connecting</source>
        <translation>Plazo para conectar</translation>
    </message>
    <message>
        <source>POSTs per minu&amp;te</source>
        <translation>POST por m&amp;inuto</translation>
    </message>
    <message>
        <source>Most POSTs per minute</source>
        <translation>Máximo de POST por minuto</translation>
    </message>
    <message>
        <source>no limit of ours</source>
        <translation>sin límite nuestro</translation>
    </message>
    <message>
        <source>&amp;Suspend after</source>
        <translation>&amp;Suspender tras</translation>
    </message>
    <message>
        <source>Failures in a row until suspended</source>
        <translation>Fallos seguidos hasta suspender</translation>
    </message>
    <message>
        <source> failures in a row</source>
        <translation> fallos seguidos</translation>
    </message>
    <message>
        <source>A &amp;refused event</source>
        <translation>Un e&amp;vento rechazado</translation>
    </message>
    <message>
        <source>What to do with a refused event</source>
        <translation>Qué hacer con un evento rechazado</translation>
    </message>
    <message>
        <source>suspends the feed</source>
        <translation>suspende el feed</translation>
    </message>
    <message>
        <source>is set aside, and the feed goes on</source>
        <translation>se aparta, y el feed continúa</translation>
    </message>
    <message>
        <source>Certificate authorit&amp;y</source>
        <translation>Autoridad c&amp;ertificadora</translation>
    </message>
</context>
<context>
    <name>DeliveryStep</name>
    <message>
        <source>&amp;Test again</source>
        <translation>Probar &amp;otra vez</translation>
    </message>
    <message>
        <source>From &amp;now on</source>
        <translation>Desde a&amp;hora</translation>
    </message>
    <message>
        <source>From the be&amp;ginning</source>
        <translation>Desde el &amp;principio</translation>
    </message>
    <message>
        <source>From a &amp;sequence</source>
        <translation>Desde una s&amp;ecuencia</translation>
    </message>
    <message>
        <source>First sequence</source>
        <translation>Primera secuencia</translation>
    </message>
    <message>
        <source>Begin &amp;paused, until I resume it</source>
        <translation>Empezar en pa&amp;usa, hasta que yo lo reanude</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Te&amp;st</source>
        <translation>Pro&amp;bar</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>&quot;%1&quot; is no address that Consumers can call. Give one such as https://events.example.com.</source>
        <translation>“%1” no es una dirección a la que puedan llamar los consumidores. Indique una como https://events.example.com.</translation>
    </message>
    <message>
        <source>The port of the resume endpoint must be from 1 to 65535.</source>
        <translation>El puerto del punto de reanudación debe estar entre 1 y 65535.</translation>
    </message>
    <message>
        <source>A certificate needs its key: give the file with the key, too.</source>
        <translation>Un certificado necesita su clave: indique también el archivo con la clave.</translation>
    </message>
    <message>
        <source>A key needs its certificate: give the file with the certificate, too.</source>
        <translation>Una clave necesita su certificado: indique también el archivo con el certificado.</translation>
    </message>
</context>
<context>
    <name>EndpointForm</name>
    <message>
        <source>Let Consumers res&amp;ume their own feeds</source>
        <translation>Permitir que los consumidores rea&amp;nuden sus feeds</translation>
    </message>
    <message>
        <source>L&amp;isten at</source>
        <translation>&amp;Escuchar en</translation>
    </message>
    <message>
        <source>Address of this machine to listen at</source>
        <translation>Dirección de este equipo en la que se escucha</translation>
    </message>
    <message>
        <source>127.0.0.1 is this machine alone, 0.0.0.0 all of its addresses.</source>
        <translation>127.0.0.1 es solo este equipo; 0.0.0.0, todas sus direcciones.</translation>
    </message>
    <message>
        <source>por&amp;t</source>
        <translation>&amp;puerto</translation>
    </message>
    <message>
        <source>Port to listen at</source>
        <translation>Puerto en el que se escucha</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>Certifica&amp;do</translation>
    </message>
    <message>
        <source>File with the certificate</source>
        <translation>Archivo con el certificado</translation>
    </message>
    <message>
        <source>None: for this machine alone</source>
        <translation>Ninguno: solo para este equipo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the file with the certificate</source>
        <translation>Elegir el archivo con el certificado</translation>
    </message>
    <message>
        <source>Its ke&amp;y</source>
        <translation>Su c&amp;lave</translation>
    </message>
    <message>
        <source>File with the certificate&apos;s key</source>
        <translation>Archivo con la clave del certificado</translation>
    </message>
    <message>
        <source>Choose the file with the key</source>
        <translation>Elegir el archivo con la clave</translation>
    </message>
    <message>
        <source>Consu&amp;mers call</source>
        <translation>Los consu&amp;midores llaman a</translation>
    </message>
    <message>
        <source>Address that Consumers call</source>
        <translation>Dirección a la que llaman los consumidores</translation>
    </message>
</context>
<context>
    <name>EventSearch</name>
    <message>
        <source>Say since when, as in &quot;since yesterday&quot; or &quot;since 9:00&quot;.</source>
        <translation>Diga desde cuándo, como en &quot;since yesterday&quot; o &quot;since 9:00&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a second time; give one.</source>
        <translation>“%1” es una segunda hora; indique una sola.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a second resource; give one.</source>
        <translation>“%1” nombra un segundo recurso; indique uno solo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would be a second record key; give one, in quotes if it has a space in it. %2</source>
        <translation>“%1” sería una segunda clave de registro; indique una sola, entre comillas si contiene un espacio. %2</translation>
    </message>
    <message>
        <source>There is no record key between the quotes. %1</source>
        <translation>No hay ninguna clave de registro entre las comillas. %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range of sequences. Give it as 1101..1150, the lower one first, or as 1101.. for all from there on.</source>
        <translation>“%1” no es un rango de secuencias. Indíquelo como 1101..1150, la menor primero, o como 1101.. para todas desde allí.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a second range of sequences; give one.</source>
        <translation>“%1” es un segundo rango de secuencias; indique uno solo.</translation>
    </message>
    <message>
        <source>The search has %1 characters; at most %2 are possible. %3</source>
        <translation>La búsqueda tiene %1 caracteres; se admiten %2 como máximo. %3</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Look for a record key or its beginning (235021), a record (Property/235021), sequences (1101..1150) or a time (today 9:00-10:00), or several of them.</source>
        <translation>Busque una clave de registro o su comienzo (235021), un registro (Property/235021), secuencias (1101..1150) o una hora (hoy 9:00-10:00), o varias de estas cosas.</translation>
    </message>
    <message>
        <source>Find events</source>
        <translation>Buscar eventos</translation>
    </message>
    <message>
        <source>Record key, resource, sequence or time</source>
        <translation>Clave de registro, recurso, secuencia u hora</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Writes the events that are shown to a file</source>
        <translation>Escribe en un archivo los eventos que se muestran</translation>
    </message>
    <message>
        <source>&amp;Send an event now…</source>
        <translation>&amp;Enviar un evento ahora…</translation>
    </message>
    <message>
        <source>Sends an event of your own, to one feed or to all of a Source; first it says what that means</source>
        <translation>Envía un evento propio a un feed o a todos los de una fuente; antes dice qué implica</translation>
    </message>
    <message>
        <source>&amp;Proof…</source>
        <translation>&amp;Comprobante…</translation>
    </message>
    <message>
        <source>Saves what a Consumer was sent of the chosen events and what it answered, to be mailed</source>
        <translation>Guarda lo que se envió a un consumidor de los eventos elegidos y lo que respondió, para mandarlo por correo</translation>
    </message>
    <message>
        <source>&amp;Resend…</source>
        <translation>&amp;Reenviar…</translation>
    </message>
    <message>
        <source>Sends the chosen events again; first it says what that means</source>
        <translation>Vuelve a enviar los eventos elegidos; antes dice qué implica</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Este evento</translation>
    </message>
    <message>
        <source>What became of the chosen event for each feed</source>
        <translation>Qué ocurrió con el evento elegido en cada feed</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>The newest event of the record that each feed has</source>
        <translation>El evento más reciente del registro que tiene cada feed</translation>
    </message>
    <message>
        <source>A&amp;ll its events</source>
        <translation>&amp;Todos sus eventos</translation>
    </message>
    <message>
        <source>Looks for every event of this record</source>
        <translation>Busca todos los eventos de este registro</translation>
    </message>
    <message>
        <source>Who has the event</source>
        <translation>Quién tiene el evento</translation>
    </message>
    <message>
        <source>&amp;Open the record</source>
        <translation>&amp;Abrir el registro</translation>
    </message>
    <message>
        <source>Opens its ResourceRecordUrl in the browser</source>
        <translation>Abre su ResourceRecordUrl en el navegador</translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message>
        <source>attempt %1</source>
        <translation>intento %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>a status and how long it took</comment>
        <translation>%1 tras %2</translation>
    </message>
    <message>
        <source>sent again %1</source>
        <translation>reenviado %1</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <comment>a time</comment>
        <translation>Aceptado %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Superseded by %1</source>
        <translation>Reemplazado por %1</translation>
    </message>
    <message>
        <source>Waiting, number %1 in line</source>
        <translation>En espera, n.º %1 en la fila</translation>
    </message>
    <message>
        <source>Waiting, about number %1 in line</source>
        <translation>En espera, cerca del n.º %1 en la fila</translation>
    </message>
    <message>
        <source>Marked as settled</source>
        <translation>Dado por resuelto</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Not for this feed</source>
        <translation>No es para este feed</translation>
    </message>
    <message>
        <source>Before this feed began</source>
        <translation>Antes del inicio de este feed</translation>
    </message>
    <message>
        <source>No longer on record</source>
        <translation>Ya no se conserva</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>Sin constancia</translation>
    </message>
    <message>
        <source>the newer event of this record was accepted</source>
        <translation>se aceptó el evento más nuevo de este registro</translation>
    </message>
    <message>
        <source>the feed is suspended: %1</source>
        <translation>el feed está suspendido: %1</translation>
    </message>
    <message>
        <source>the feed is paused</source>
        <translation>el feed está en pausa</translation>
    </message>
    <message>
        <source>expected %1</source>
        <comment>in 4 min</comment>
        <translation>previsto: %1</translation>
    </message>
    <message>
        <source>it carries %1</source>
        <comment>what its filter lets through</comment>
        <translation>lleva %1</translation>
    </message>
    <message>
        <source>it was never to be sent</source>
        <translation>no había que enviarlo</translation>
    </message>
    <message>
        <source>it is too long ago</source>
        <translation>hace demasiado tiempo</translation>
    </message>
    <message>
        <source>check the ledger</source>
        <translation>compruebe el libro de entregas</translation>
    </message>
    <message>
        <source>Every feed has it</source>
        <translation>Todos los feeds lo tienen</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have it</source>
        <translation>
            <numerusform>%n feed lo tiene</numerusform>
            <numerusform>%n feeds lo tienen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will get it</source>
        <translation>
            <numerusform>%n lo recibirá</numerusform>
            <numerusform>%n lo recibirán</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s) still</source>
        <translation>
            <numerusform>%n está detenido</numerusform>
            <numerusform>%n están detenidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set it aside</source>
        <translation>
            <numerusform>%n lo apartó</numerusform>
            <numerusform>%n lo apartaron</numerusform>
        </translation>
    </message>
    <message>
        <source>No feed has this Source.</source>
        <translation>Ningún feed tiene esta fuente.</translation>
    </message>
    <message>
        <source>It is for none of the feeds.</source>
        <translation>No es para ninguno de los feeds.</translation>
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
        <translation>La lista de %1 tiene %2 nombres; se admiten %3 como máximo. Déjela vacía para llevarlo todo.</translation>
    </message>
    <message>
        <source>The list of %1 has an empty name in it.</source>
        <translation>En la lista de %1 hay un nombre vacío.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a %2. Give names as in RESO&apos;s dictionary, with commas between them: %3.</source>
        <translation>“%1” no es un nombre de %2. Indique nombres como en el diccionario de RESO, separados por comas: %3.</translation>
    </message>
    <message>
        <source>kind of feed</source>
        <translation>tipo de feed</translation>
    </message>
    <message>
        <source>The Feed</source>
        <translation>El feed</translation>
    </message>
    <message>
        <source>The label has %1 characters; RESO allows at most 255.</source>
        <translation>La etiqueta tiene %1 caracteres; RESO admite 255 como máximo.</translation>
    </message>
    <message>
        <source>The label</source>
        <translation>La etiqueta</translation>
    </message>
    <message>
        <source>Sequence %1 cannot be the next: no event has been read from the Source yet.</source>
        <translation>La secuencia %1 no puede ser la siguiente: todavía no se ha leído ningún evento de la fuente.</translation>
    </message>
    <message>
        <source>Sequence %1 is beyond the newest event, which is %2.</source>
        <translation>La secuencia %1 está más allá del evento más reciente, que es %2.</translation>
    </message>
    <message>
        <source>Sequence %1 is no longer on record: what came up to sequence %2 went because of its age. Choose a later one, and let the Consumer fetch older records by itself.</source>
        <translation>La secuencia %1 ya no se conserva: lo que llegó hasta la secuencia %2 se eliminó por su antigüedad. Elija una posterior, y deje que el consumidor obtenga por su cuenta los registros anteriores.</translation>
    </message>
    <message>
        <source>The Feed &quot;%1&quot; stood still for longer than events are kept: what came up to sequence %2 is no longer on record, and it had not sent all of it. Let the Consumer fetch all records by itself, then resume the Feed from a later sequence or from now on.</source>
        <translation>El feed “%1” estuvo detenido más tiempo del que se conservan los eventos: lo que llegó hasta la secuencia %2 ya no se conserva, y no lo había enviado todo. Deje que el consumidor obtenga por su cuenta todos los registros y luego reanude el feed desde una secuencia posterior o desde ahora.</translation>
    </message>
</context>
<context>
    <name>FeedAttemptsTab</name>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;hasta</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Writes every attempt that the filters let through to a file</source>
        <translation>Escribe en un archivo todos los intentos que dejan pasar los filtros</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copiar como c&amp;url</translation>
    </message>
    <message>
        <source>The request as a command line; the token is taken from the variable TOKEN</source>
        <translation>La solicitud como línea de comandos; el token se toma de la variable TOKEN</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>Copiar &amp;detalles</translation>
    </message>
    <message>
        <source>What &amp;we sent</source>
        <translation>Lo que enviamo&amp;s</translation>
    </message>
    <message>
        <source>What came &amp;back</source>
        <translation>Lo que re&amp;cibimos</translation>
    </message>
    <message>
        <source>What we sent</source>
        <translation>Lo que enviamos</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Lo que recibimos</translation>
    </message>
</context>
<context>
    <name>FeedDialog</name>
    <message>
        <source>S&amp;ource</source>
        <translation>F&amp;uente</translation>
    </message>
    <message>
        <source>&amp;Consumer</source>
        <translation>&amp;Consumidor</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>First sequence</source>
        <translation>Primera secuencia</translation>
    </message>
</context>
<context>
    <name>FeedFields</name>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Etiqueta</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Reso&amp;urces</source>
        <translation>&amp;Recursos</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose resources</source>
        <translation>Elegir recursos</translation>
    </message>
    <message>
        <source>What this Source has been seen to carry</source>
        <translation>Lo que se ha visto en esta fuente</translation>
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
        <translation>Elegir FeedTypes</translation>
    </message>
</context>
<context>
    <name>FeedPage</name>
    <message>
        <source>All feeds</source>
        <translation>Todos los feeds</translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation>Volver a la lista (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Previous feed</source>
        <translation>Feed anterior</translation>
    </message>
    <message>
        <source>Previous feed (Alt+Up)</source>
        <translation>Feed anterior (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Next feed</source>
        <translation>Feed siguiente</translation>
    </message>
    <message>
        <source>Next feed (Alt+Down)</source>
        <translation>Feed siguiente (Alt+Abajo)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Resume…</source>
        <translation>&amp;Reanudar…</translation>
    </message>
    <message>
        <source>Rese&amp;nd…</source>
        <translation>Ree&amp;nviar…</translation>
    </message>
    <message>
        <source>Sends events again; first it says what that means</source>
        <translation>Vuelve a enviar eventos; antes dice qué implica</translation>
    </message>
    <message>
        <source>Te&amp;st…</source>
        <translation>Pro&amp;bar…</translation>
    </message>
    <message>
        <source>Sends an empty list to the Consumer, which changes nothing there</source>
        <translation>Envía al consumidor una lista vacía, que no cambia nada allí</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Más</translation>
    </message>
    <message>
        <source>What is known of this feed</source>
        <translation>Lo que se sabe de este feed</translation>
    </message>
</context>
<context>
    <name>FeedResendsTab</name>
    <message>
        <source>&amp;Cancel it</source>
        <translation>&amp;Cancelarlo</translation>
    </message>
    <message>
        <source>What was sent stays sent; the rest is not sent again</source>
        <translation>Lo enviado queda enviado; el resto no se reenvía</translation>
    </message>
    <message>
        <source>Send it a&amp;gain</source>
        <translation>Enviarlo de nue&amp;vo</translation>
    </message>
    <message>
        <source>Sends once more what was sent by hand</source>
        <translation>Envía una vez más lo que se envió a mano</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Resends</source>
        <translation>Reenvíos</translation>
    </message>
</context>
<context>
    <name>FeedSetAsideTab</name>
    <message>
        <source>Send a&amp;gain…</source>
        <translation>Volver a en&amp;viar…</translation>
    </message>
    <message>
        <source>&amp;Mark as settled…</source>
        <translation>&amp;Dar por resuelto…</translation>
    </message>
    <message>
        <source>For what was put right in another way; nothing is sent</source>
        <translation>Para lo que se arregló de otra manera; no se envía nada</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>What is set aside</source>
        <translation>Lo que está apartado</translation>
    </message>
</context>
<context>
    <name>FeedSettingsTab</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Edit &amp;feed…</source>
        <translation>Editar &amp;feed…</translation>
    </message>
    <message>
        <source>Edit &amp;Consumer…</source>
        <translation>Editar &amp;consumidor…</translation>
    </message>
    <message>
        <source>Resume to&amp;ken…</source>
        <translation>To&amp;ken de reanudación…</translation>
    </message>
</context>
<context>
    <name>FeedTimelineTab</name>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>Save this time as a picture or as a table</source>
        <translation>Guardar este período como imagen o como tabla</translation>
    </message>
    <message>
        <source>Times in which we were asked to wait</source>
        <translation>Períodos de espera pedida</translation>
    </message>
</context>
<context>
    <name>FeedWaitingTab</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Lo que está en espera</translation>
    </message>
</context>
<context>
    <name>FeedsPage</name>
    <message>
        <source>Search by name, Consumer or state</source>
        <translation>Buscar por nombre, consumidor o estado</translation>
    </message>
    <message>
        <source>Search the feeds</source>
        <translation>Buscar en los feeds</translation>
    </message>
    <message>
        <source>&amp;Add feed…</source>
        <translation>&amp;Agregar feed…</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
</context>
<context>
    <name>FolderFields</name>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>What files have to look like</source>
        <translation>Cómo deben ser los archivos</translation>
    </message>
</context>
<context>
    <name>FolderSettings</name>
    <message>
        <source>The Source needs a folder.</source>
        <translation>La fuente necesita una carpeta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the full path of a folder. Begin at the root or the drive.</source>
        <translation>“%1” no es la ruta completa de una carpeta. Empiece por la raíz o la unidad.</translation>
    </message>
</context>
<context>
    <name>FolderWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>La carpeta</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 no se puede leer.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>Left alone, being of another kind: %1</source>
        <translation>Sin tocar, por ser de otro tipo: %1</translation>
    </message>
    <message>
        <source>Rejected, with a report: %1</source>
        <translation>Rechazado, con un informe: %1</translation>
    </message>
    <message>
        <source>No file waits there.</source>
        <translation>No hay ningún archivo en espera allí.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait there.</source>
        <translation>
            <numerusform>Hay %n archivo en espera allí.</numerusform>
            <numerusform>Hay %n archivos en espera allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can be read and written. %2</source>
        <translation>%1 se puede leer y escribir. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait.</source>
        <translation>
            <numerusform>%n archivo en espera.</numerusform>
            <numerusform>%n archivos en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken last: %1, %2, %3</source>
        <translation>Último tomado: %1, %2, %3</translation>
    </message>
    <message>
        <source>Rejected last, %1: %2</source>
        <translation>Último rechazado, %1: %2</translation>
    </message>
    <message>
        <source>Each file is taken once and then moved to the folder &quot;done&quot; in this one; a file with anything wrong in it goes to &quot;rejected&quot; with a report, and nothing of it is sent. Files may be CSV:</source>
        <translation>Cada archivo se toma una vez y luego se mueve a la carpeta “done” dentro de esta; si un archivo tiene algo incorrecto, pasa a “rejected” con un informe y no se envía nada de él. Los archivos pueden ser CSV:</translation>
    </message>
    <message>
        <source>or JSON as RESO Common Format has it, or NDJSON, one event on each line. Without EntityEventSequence in any of its events, Postrider numbers them.</source>
        <translation>o JSON según RESO Common Format, o NDJSON, con un evento en cada línea. Si ninguno de sus eventos trae EntityEventSequence, Postrider los numera.</translation>
    </message>
</context>
<context>
    <name>Glance</name>
    <message numerus="yes">
        <source>%n Feed(s) are suspended and need you.</source>
        <translation>
            <numerusform>%n feed está suspendido y requiere su atención.</numerusform>
            <numerusform>%n feeds están suspendidos y requieren su atención.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) cannot be delivered to; Postrider tries again.</source>
        <translation>
            <numerusform>No se puede entregar a %n feed; Postrider reintenta.</numerusform>
            <numerusform>No se puede entregar a %n feeds; Postrider reintenta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Consumer(s) asked to wait.</source>
        <translation>
            <numerusform>%n consumidor pidió esperar.</numerusform>
            <numerusform>%n consumidores pidieron esperar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) are delivering.</source>
        <translation>
            <numerusform>%n feed está entregando.</numerusform>
            <numerusform>%n feeds están entregando.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well: every Feed is up to date.</source>
        <translation>Todo va bien: todos los feeds están al día.</translation>
    </message>
    <message>
        <source>All that is not paused is up to date.</source>
        <translation>Todo lo que no está en pausa está al día.</translation>
    </message>
    <message>
        <source>Everything is paused.</source>
        <translation>Todo está en pausa.</translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) need(s) an answer from you.</source>
        <translation>
            <numerusform>%n fuente necesita una respuesta suya.</numerusform>
            <numerusform>%n fuentes necesitan una respuesta suya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) cannot be read; Postrider tries again.</source>
        <translation>
            <numerusform>%n fuente no se puede leer; Postrider reintenta.</numerusform>
            <numerusform>%n fuentes no se pueden leer; Postrider reintenta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to deliver yet.</source>
        <translation>Todavía no hay nada que entregar.</translation>
    </message>
</context>
<context>
    <name>HandEvent</name>
    <message>
        <source>&quot;%1&quot; is no address of a record. Give it as https://…, or leave it empty.</source>
        <translation>“%1” no es la dirección de un registro. Indíquela como https://…, o déjela vacía.</translation>
    </message>
    <message>
        <source>Say of which resource the record is, such as Property.</source>
        <translation>Diga de qué recurso es el registro, como Property.</translation>
    </message>
    <message>
        <source>Say which record it is: its key, as the Source writes it.</source>
        <translation>Diga qué registro es: su clave, tal como la escribe la fuente.</translation>
    </message>
    <message>
        <source>This is no key of a record: it has more than %1 characters, or some that cannot be seen.</source>
        <translation>No es la clave de un registro: tiene más de %1 caracteres, o algunos que no se ven.</translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>%1 cannot be sent as a header: character %2 (U+%3) is not plain ASCII. Use letters, digits and punctuation without accents.</source>
        <translation>%1: no se puede enviar como encabezado; el carácter %2 (U+%3) no es ASCII simple. Use letras, cifras y signos sin acentos.</translation>
    </message>
    <message>
        <source>%1 begins or ends with a space, which a header does not keep. Take it off.</source>
        <translation>%1: empieza o termina con un espacio, que un encabezado no conserva. Quítelo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a header name. Use letters, digits and hyphens, as in X-Api-Key.</source>
        <translation>“%1” no es un nombre de encabezado. Use letras, cifras y guiones, como en X-Api-Key.</translation>
    </message>
    <message>
        <source>The header %1 is set by Postrider itself. Leave it out.</source>
        <translation>El encabezado %1 lo pone el propio Postrider. Quítelo.</translation>
    </message>
    <message>
        <source>The header %1</source>
        <translation>El encabezado %1</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of some names</comment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 need(s) you.</source>
        <translation>
            <numerusform>%1 requiere su atención.</numerusform>
            <numerusform>%1 requieren su atención.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 do(es) not answer; we try again.</source>
        <translation>
            <numerusform>%1 no responde; reintentamos.</numerusform>
            <numerusform>%1 no responden; reintentamos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asked us to wait.</source>
        <translation>Espera pedida por %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are paused.</source>
        <translation>
            <numerusform>%1 está en pausa.</numerusform>
            <numerusform>%1 están en pausa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are on time.</source>
        <translation>
            <numerusform>%1 está al día.</numerusform>
            <numerusform>%1 están al día.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need you.</source>
        <translation>
            <numerusform>%n feed requiere su atención.</numerusform>
            <numerusform>%n feeds requieren su atención.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) do not answer; we try again.</source>
        <translation>
            <numerusform>%n feed no responde; reintentamos.</numerusform>
            <numerusform>%n feeds no responden; reintentamos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) asked us to wait.</source>
        <translation>
            <numerusform>%n feed nos pidió esperar.</numerusform>
            <numerusform>%n feeds nos pidieron esperar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) are paused.</source>
        <translation>
            <numerusform>%n feed está en pausa.</numerusform>
            <numerusform>%n feeds están en pausa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) are on time.</source>
        <translation>
            <numerusform>%n feed está al día.</numerusform>
            <numerusform>%n feeds están al día.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read; we try again.</source>
        <translation>No se puede leer: %1; reintentamos.</translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) cannot be read; we try again.</source>
        <translation>
            <numerusform>%n fuente no se puede leer; reintentamos.</numerusform>
            <numerusform>%n fuentes no se pueden leer; reintentamos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 need(s) an answer from you, see Sources.</source>
        <translation>
            <numerusform>%1 necesita una respuesta suya; vea Fuentes.</numerusform>
            <numerusform>%1 necesitan una respuesta suya; vea Fuentes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) need(s) an answer from you.</source>
        <translation>
            <numerusform>%n fuente necesita una respuesta suya.</numerusform>
            <numerusform>%n fuentes necesitan una respuesta suya.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no feed yet.</source>
        <translation>Todavía no hay ningún feed.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have all that was read before.</source>
        <translation>
            <numerusform>%n feed tiene todo lo que se leyó antes.</numerusform>
            <numerusform>%n feeds tienen todo lo que se leyó antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n feed(s) are on time.</source>
        <translation>
            <numerusform>%n feed está al día.</numerusform>
            <numerusform>Los %n feeds están al día.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Atrás (Alt+Left)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Adelante (Alt+Right)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Find on this page (Ctrl+F); Enter finds the next place</source>
        <translation>Buscar en esta página (Ctrl+F); Intro va al lugar siguiente</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Página de la guía</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>The chosen row in full</source>
        <translation>La fila elegida completa</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>Otro &amp;archivo…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Leer de nuevo</translation>
    </message>
    <message>
        <source>Once the file has been corrected and saved</source>
        <translation>Cuando el archivo se haya corregido y guardado</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;Copiar la lista</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Event format</source>
        <translation>Formato de eventos</translation>
    </message>
    <message>
        <source>Events per POST</source>
        <translation>Eventos por POST</translation>
    </message>
    <message>
        <source>A list even for a single event</source>
        <translation>Una lista incluso para un solo evento</translation>
    </message>
    <message>
        <source>Sends ResourceRecordUrl</source>
        <translation>Envía ResourceRecordUrl</translation>
    </message>
    <message>
        <source>Sends FeedTypes</source>
        <translation>Envía FeedTypes</translation>
    </message>
    <message>
        <source>Label headers</source>
        <translation>Encabezados de etiqueta</translation>
    </message>
    <message>
        <source>Fixed headers</source>
        <translation>Encabezados fijos</translation>
    </message>
    <message>
        <source>Answer within (seconds)</source>
        <translation>Plazo de respuesta (segundos)</translation>
    </message>
    <message>
        <source>Connect within (seconds)</source>
        <translation>Plazo de conexión (segundos)</translation>
    </message>
    <message>
        <source>POSTs per minute</source>
        <translation>POST por minuto</translation>
    </message>
    <message>
        <source>Failures until suspended</source>
        <translation>Fallos hasta suspender</translation>
    </message>
    <message>
        <source>A refused event</source>
        <translation>Un evento rechazado</translation>
    </message>
    <message>
        <source>Plain http accepted</source>
        <translation>Se acepta http sin cifrar</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autoridad certificadora</translation>
    </message>
    <message>
        <source>Business contact</source>
        <translation>Contacto comercial</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contacto técnico</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consumidor</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>FeedTypes</source>
        <translation>FeedTypes</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>Empieza con</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a setting and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a setting, its value before and afterwards</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Consumer(s)</source>
        <translation>
            <numerusform>%Ln consumidor</numerusform>
            <numerusform>%Ln consumidores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Feed(s)</source>
        <translation>
            <numerusform>%Ln feed</numerusform>
            <numerusform>%Ln feeds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>Consumers and Feeds</comment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Adds %1, changes %2.</source>
        <translation>Agrega %1; cambia %2.</translation>
    </message>
    <message>
        <source>Changes %1.</source>
        <translation>Cambia %1.</translation>
    </message>
    <message>
        <source>Adds %1.</source>
        <translation>Agrega %1.</translation>
    </message>
    <message>
        <source>Added %1, changed %2.</source>
        <translation>Agregado: %1; cambiado: %2.</translation>
    </message>
    <message>
        <source>Changed %1.</source>
        <translation>Cambiado: %1.</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>Agregado: %1.</translation>
    </message>
</context>
<context>
    <name>KeepingForm</name>
    <message>
        <source>A backup is one file with everything but tokens and passwords. Delivery goes on while it is made.</source>
        <translation>Una copia de seguridad es un solo archivo con todo, menos los tokens y las contraseñas. La entrega continúa mientras se hace.</translation>
    </message>
    <message>
        <source>&amp;Back up profile…</source>
        <translation>Ha&amp;cer una copia…</translation>
    </message>
    <message>
        <source>Rest&amp;ore…</source>
        <translation>Resta&amp;urar…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>A report for support holds settings, states, attempts and the log; no tokens, no bodies, no values of headers.</source>
        <translation>Un informe para soporte contiene ajustes, estados, intentos y el registro del programa; ni tokens, ni cuerpos, ni valores de encabezados.</translation>
    </message>
    <message>
        <source>Save a re&amp;port for support…</source>
        <translation>Guardar un in&amp;forme para soporte…</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Cuánto lleva</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Log le&amp;vel</source>
        <translation>Nivel del regis&amp;tro</translation>
    </message>
    <message>
        <source>How much the log says</source>
        <translation>Cuánto dice el registro del programa</translation>
    </message>
</context>
<context>
    <name>LedgerCheck</name>
    <message>
        <source>Proves for every feed that each event of its Source was accepted, superseded, filtered out or set aside, or waits. Delivery goes on meanwhile.</source>
        <translation>Comprueba, en cada feed, que todo evento de su fuente fue aceptado, reemplazado, filtrado o apartado, o está en espera. La entrega continúa mientras tanto.</translation>
    </message>
    <message>
        <source>C&amp;heck the ledger</source>
        <translation>Compro&amp;bar el libro</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>Avance de la comprobación</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>What became of the events of each feed</source>
        <translation>Qué ocurrió con los eventos de cada feed</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Agregar…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>Te&amp;st</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>Replace &amp;token…</source>
        <translation>Nuevo &amp;token…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Más</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) are suspended</source>
        <translation>
            <numerusform>%n feed está suspendido</numerusform>
            <numerusform>%n feeds están suspendidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is suspended</source>
        <translation>%1 está suspendido</translation>
    </message>
    <message>
        <source>Nothing more is sent: %1. What comes meanwhile waits.</source>
        <translation>No se envía nada más: %1. Lo que llegue mientras tanto queda en espera.</translation>
    </message>
    <message numerus="yes">
        <source>%n Feed(s) go on</source>
        <translation>
            <numerusform>%n feed continúa</numerusform>
            <numerusform>%n feeds continúan</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 continúa</translation>
    </message>
    <message>
        <source>What waits for it: %1.</source>
        <translation>Tiene en espera: %1.</translation>
    </message>
    <message>
        <source>Nothing waits for it.</source>
        <translation>No tiene nada en espera.</translation>
    </message>
</context>
<context>
    <name>NumberingDialog</name>
    <message>
        <source>How to go on</source>
        <translation>Cómo seguir</translation>
    </message>
    <message>
        <source>It was put &amp;right there: look again</source>
        <translation>Se c&amp;orrigió allí: volver a mirar</translation>
    </message>
    <message>
        <source>The numbering began &amp;anew: take</source>
        <translation>La numeración empezó de &amp;nuevo: tomar</translation>
    </message>
    <message>
        <source>The first event to take</source>
        <translation>El primer evento que se toma</translation>
    </message>
    <message>
        <source>All events there are</source>
        <translation>Todos los eventos que hay</translation>
    </message>
    <message>
        <source>Events from now on</source>
        <translation>Eventos desde ahora</translation>
    </message>
    <message>
        <source>Events from sequence</source>
        <translation>Eventos desde la secuencia</translation>
    </message>
    <message>
        <source>Sequence to begin with</source>
        <translation>Secuencia con la que se empieza</translation>
    </message>
    <message>
        <source>It is the &amp;same numbering: read on</source>
        <translation>Es la &amp;misma numeración: seguir leyendo</translation>
    </message>
</context>
<context>
    <name>OAuthClient</name>
    <message>
        <source>A client id or scope is of use only with a token address. Give that too, or none of them.</source>
        <translation>Un id de cliente o un ámbito solo sirven con una dirección de tokens. Indíquela también, o ninguno de ellos.</translation>
    </message>
    <message>
        <source>The token address</source>
        <translation>La dirección de tokens</translation>
    </message>
    <message>
        <source>The token address uses http, so the secret would travel in the open. Use https, or accept it expressly (--accept-plain-http).</source>
        <translation>La dirección de tokens usa http, así que el secreto viajaría a la vista. Use https, o acéptelo expresamente (--accept-plain-http).</translation>
    </message>
    <message>
        <source>A token address needs a client id. Ask the Source&apos;s operator for it.</source>
        <translation>Una dirección de tokens necesita un id de cliente. Pídalo a quien opera la fuente.</translation>
    </message>
    <message>
        <source>The client id holds a character that cannot be seen. Check that nothing else was copied.</source>
        <translation>El id de cliente contiene un carácter que no se ve. Compruebe que no se copió nada más.</translation>
    </message>
    <message>
        <source>This is not a scope: it may hold only ASCII characters, but no &quot; and no \, and spaces between names.</source>
        <translation>Esto no es un ámbito: solo puede contener caracteres ASCII, salvo &quot; y \, y espacios entre nombres.</translation>
    </message>
</context>
<context>
    <name>OdataFields</name>
    <message>
        <source>Service &amp;root</source>
        <translation>&amp;Raíz del servicio</translation>
    </message>
</context>
<context>
    <name>OdataMore</name>
    <message>
        <source>Certificate authorit&amp;y</source>
        <translation>A&amp;utoridad certificadora</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Delivered today</source>
        <translation>Entregado hoy</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Longest lag, live feeds</source>
        <translation>Mayor retraso, feeds activos</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>&amp;Set up the first feed…</source>
        <translation>&amp;Configurar el primer feed…</translation>
    </message>
    <message>
        <source>Look around in &amp;practice mode</source>
        <translation>Explorar en modo de &amp;práctica</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Proof</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>&amp;Consumer</source>
        <translation>&amp;Consumidor</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>&amp;Sobre</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>Co&amp;mo</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Shows the file that was saved</source>
        <translation>Muestra el archivo que se guardó</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar en la ca&amp;rpeta</translation>
    </message>
    <message>
        <source>Opens the folder in which it was saved</source>
        <translation>Abre la carpeta en la que se guardó</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>E&amp;xport the record…</source>
        <translation>E&amp;xportar el historial…</translation>
    </message>
    <message>
        <source>Writes every attempt that goes to a file</source>
        <translation>Escribe en un archivo todos los intentos que se eliminan</translation>
    </message>
</context>
<context>
    <name>ResendDialog</name>
    <message>
        <source>Send again</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>&amp;All feeds</source>
        <translation>&amp;Todos los feeds</translation>
    </message>
    <message>
        <source>Enough for a Consumer that fetches a record whenever it hears of it</source>
        <translation>Basta para un consumidor que obtiene un registro cada vez que se le avisa de él</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Orden</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Kept in Activity; may be left empty</source>
        <translation>Queda en Actividad; puede dejarse vacío</translation>
    </message>
    <message>
        <source>Non&amp;e</source>
        <translation>&amp;Ninguno</translation>
    </message>
</context>
<context>
    <name>ResendSelection</name>
    <message>
        <source>What to send again</source>
        <translation>Qué se reenvía</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Record key</source>
        <translation>Clave del registro</translation>
    </message>
    <message>
        <source>Record key, such as 235021</source>
        <translation>Clave del registro, como 235021</translation>
    </message>
    <message>
        <source>First sequence</source>
        <translation>Primera secuencia</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Last sequence</source>
        <translation>Última secuencia</translation>
    </message>
    <message>
        <source>The newest that was sent</source>
        <translation>La última que se envió</translation>
    </message>
    <message>
        <source>Read since</source>
        <translation>Leído desde</translation>
    </message>
    <message>
        <source>Accepted from</source>
        <translation>Aceptado desde</translation>
    </message>
    <message>
        <source>Accepted until</source>
        <translation>Aceptado hasta</translation>
    </message>
</context>
<context>
    <name>ResumeDialog</name>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>From &amp;where it stopped</source>
        <translation>Desde &amp;donde se detuvo</translation>
    </message>
    <message>
        <source>From &amp;sequence</source>
        <translation>Desde la &amp;secuencia</translation>
    </message>
    <message>
        <source>Sequence to go on with</source>
        <translation>Secuencia con la que se continúa</translation>
    </message>
    <message>
        <source>From &amp;now on</source>
        <translation>Desde &amp;ahora</translation>
    </message>
</context>
<context>
    <name>ResumeInstructions</name>
    <message>
        <source>YOUR_TOKEN</source>
        <comment>stands for the token in a command</comment>
        <translation>SU_TOKEN</translation>
    </message>
    <message>
        <source>How to resume the feed %1 yourselves</source>
        <translation>Cómo reanudar ustedes mismos el feed %1</translation>
    </message>
    <message>
        <source>When the feed has stopped and you are ready again, send a POST to</source>
        <translation>Cuando el feed se haya detenido y ustedes estén listos de nuevo, envíen un POST a</translation>
    </message>
    <message>
        <source>with the header &quot;Authorization: Bearer&quot; and the resume token, which you get from us in another way. For example:</source>
        <translation>con el encabezado “Authorization: Bearer” y el token de reanudación, que les damos por otra vía. Por ejemplo:</translation>
    </message>
    <message>
        <source>It goes on where it stopped. To have events again, name the first one that you want; it has to be one that you were sent already:</source>
        <translation>Continúa donde se detuvo. Para recibir eventos otra vez, indiquen el primero que desean; tiene que ser uno que ya se les haya enviado:</translation>
    </message>
    <message>
        <source>What the answers mean:</source>
        <translation>Qué significan las respuestas:</translation>
    </message>
    <message>
        <source>202  The feed goes on. The answer says how many events follow, and when they begin if you asked us to wait.</source>
        <translation>202  El feed continúa. La respuesta dice cuántos eventos siguen y cuándo empiezan, si ustedes pidieron esperar.</translation>
    </message>
    <message>
        <source>400  The body is no JSON object, or its sequence is none.</source>
        <translation>400  El cuerpo no es un objeto JSON o su secuencia no lo es.</translation>
    </message>
    <message>
        <source>401  The token is not valid for this feed, has ended, or was replaced. Ask us for a new one.</source>
        <translation>401  El token no es válido para este feed, venció o fue reemplazado. Pídannos uno nuevo.</translation>
    </message>
    <message>
        <source>409  We paused the feed, or it stood still for longer than events are kept. Please call us.</source>
        <translation>409  Pusimos el feed en pausa, o estuvo detenido más tiempo del que se conservan los eventos. Por favor, llámennos.</translation>
    </message>
    <message>
        <source>413  The body is larger than 4096 bytes.</source>
        <translation>413  El cuerpo tiene más de 4096 bytes.</translation>
    </message>
    <message>
        <source>422  It cannot go on with that sequence; the answer says why.</source>
        <translation>422  No puede continuar con esa secuencia; la respuesta dice por qué.</translation>
    </message>
    <message>
        <source>429  Too many calls. Wait for as many seconds as Retry-After says.</source>
        <translation>429  Demasiadas llamadas. Esperen tantos segundos como diga Retry-After.</translation>
    </message>
    <message>
        <source>503  It is not known at present. Call again in a minute.</source>
        <translation>503  No se sabe por el momento. Vuelvan a llamar en un minuto.</translation>
    </message>
</context>
<context>
    <name>ResumeTokenDialog</name>
    <message>
        <source>Resume by the Consumer</source>
        <translation>Reanudación por el consumidor</translation>
    </message>
    <message>
        <source>A new one &amp;ends</source>
        <translation>Uno nuevo &amp;vence</translation>
    </message>
    <message>
        <source>When a new token ends</source>
        <translation>Cuándo vence un token nuevo</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>Rev&amp;ocar…</translation>
    </message>
    <message>
        <source>Revoke the resume token</source>
        <translation>Revocar el token de reanudación</translation>
    </message>
    <message>
        <source>The new resume token</source>
        <translation>El nuevo token de reanudación</translation>
    </message>
    <message>
        <source>&amp;Copy token</source>
        <translation>&amp;Copiar token</translation>
    </message>
    <message>
        <source>It is shown this once. Give it to the Consumer&apos;s people in a safe way, apart from the instructions.</source>
        <translation>Se muestra solo esta vez. Entréguelo al personal del consumidor por una vía segura, aparte de las instrucciones.</translation>
    </message>
    <message>
        <source>&amp;Instructions for the Consumer</source>
        <translation>&amp;Instrucciones para el consumidor</translation>
    </message>
    <message>
        <source>Copy in&amp;structions</source>
        <translation>Copiar in&amp;strucciones</translation>
    </message>
</context>
<context>
    <name>RewindDialog</name>
    <message>
        <source>Go back</source>
        <translation>Volver atrás</translation>
    </message>
    <message>
        <source>For a Consumer that starts over. The feed&apos;s position is set back, and everything from there on is sent once more, in order. To send a few events again without going back, use Resend.</source>
        <translation>Para un consumidor que empieza de nuevo. La posición del feed retrocede, y todo lo que sigue se envía una vez más, en orden. Para volver a enviar unos pocos eventos sin retroceder, use Reenviar.</translation>
    </message>
    <message>
        <source>To &amp;sequence</source>
        <translation>A la &amp;secuencia</translation>
    </message>
    <message>
        <source>Sequence to go back to</source>
        <translation>Secuencia a la que se vuelve</translation>
    </message>
    <message>
        <source>To what was read &amp;at</source>
        <translation>A lo &amp;leído el</translation>
    </message>
    <message>
        <source>Time to go back to</source>
        <translation>Momento al que se vuelve</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Kept in Activity; may be left empty</source>
        <translation>Queda en Actividad; puede dejarse vacío</translation>
    </message>
</context>
<context>
    <name>SendEventDialog</name>
    <message>
        <source>Send an event now</source>
        <translation>Enviar un evento ahora</translation>
    </message>
    <message>
        <source>Reso&amp;urce</source>
        <translation>&amp;Recurso</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Such as Property</source>
        <translation>Como Property</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose Resource</source>
        <translation>Elegir recurso</translation>
    </message>
    <message>
        <source>What this Source has been seen to carry</source>
        <translation>Lo que se ha visto en esta fuente</translation>
    </message>
    <message>
        <source>Record &amp;key</source>
        <translation>&amp;Clave del registro</translation>
    </message>
    <message>
        <source>Record key</source>
        <translation>Clave del registro</translation>
    </message>
    <message>
        <source>As the Source writes it</source>
        <translation>Tal como la escribe la fuente</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Address of the record</source>
        <translation>Dirección del registro</translation>
    </message>
    <message>
        <source>https://…; may be left empty</source>
        <translation>https://…; puede dejarse vacío</translation>
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
        <translation>Elegir FeedTypes</translation>
    </message>
    <message>
        <source>For which kinds of feeds it is; a feed that carries only some FeedTypes needs one of its own here.</source>
        <translation>Para qué tipos de feeds es; un feed que solo lleva algunos FeedTypes necesita aquí uno de los suyos.</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Kept in Activity; may be left empty</source>
        <translation>Queda en Actividad; puede dejarse vacío</translation>
    </message>
    <message>
        <source>&amp;Send that one again…</source>
        <translation>Reen&amp;viar ese…</translation>
    </message>
</context>
<context>
    <name>SettingsFields</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>What you change here takes effect at once.</source>
        <translation>Lo que cambie aquí tiene efecto enseguida.</translation>
    </message>
    <message>
        <source>Reading Sources</source>
        <translation>Lectura de fuentes</translation>
    </message>
    <message>
        <source>New &amp;Sources</source>
        <translation>Fuentes nue&amp;vas</translation>
    </message>
    <message>
        <source>How often new Sources are read</source>
        <translation>Cada cuánto se leen las fuentes nuevas</translation>
    </message>
    <message>
        <source>A Source that asks to be read less often is obeyed.</source>
        <translation>Si una fuente pide que se lea menos a menudo, se le hace caso.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>C&amp;olores</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>Se&amp;guir en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Notify me when a feed is suspended or goes on</source>
        <translation>&amp;Avisarme cuando un feed se suspende o continúa</translation>
    </message>
    <message>
        <source>The ledger</source>
        <translation>El libro de entregas</translation>
    </message>
    <message>
        <source>Resume endpoint</source>
        <translation>Punto de reanudación</translation>
    </message>
    <message>
        <source>This profile</source>
        <translation>Este perfil</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir ca&amp;rpeta</translation>
    </message>
    <message>
        <source>Open the folder of this profile</source>
        <translation>Abrir la carpeta de este perfil</translation>
    </message>
    <message>
        <source>Keep &amp;record for</source>
        <translation>Conservar &amp;historial</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Backup and support</source>
        <translation>Copia de seguridad y soporte</translation>
    </message>
    <message>
        <source>Start Postrider when I lo&amp;g in</source>
        <translation>Abrir Postrider al iniciar &amp;sesión</translation>
    </message>
</context>
<context>
    <name>SettingsStep</name>
    <message>
        <source>Tr&amp;y it</source>
        <translation>Pro&amp;barlo</translation>
    </message>
    <message>
        <source>Look around in &amp;practice mode</source>
        <translation>&amp;Explorar en modo de práctica</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Mark as settled</source>
        <translation>Dar por resuelto</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Such as: corrected by hand there</source>
        <translation>Como: corregido a mano allí</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>&quot;%1&quot; is not a sequence number. Give a whole number from 0 to 9223372036854775807.</source>
        <translation>“%1” no es un número de secuencia. Indique un número entero de 0 a 9223372036854775807.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place to start. Give now, beginning, or a sequence number.</source>
        <translation>“%1” no es un punto de partida. Indique now, beginning o un número de secuencia.</translation>
    </message>
    <message>
        <source>The Source&apos;s address</source>
        <translation>La dirección de la fuente</translation>
    </message>
    <message>
        <source>The Source&apos;s address uses http, so the token would travel in the open. Use https, or accept it expressly (--accept-plain-http).</source>
        <translation>La dirección de la fuente usa http, así que el token viajaría a la vista. Use https, o acéptelo expresamente (--accept-plain-http).</translation>
    </message>
    <message>
        <source>The Source</source>
        <translation>La fuente</translation>
    </message>
    <message>
        <source>The time between two reads must be from 1 to 86400 seconds.</source>
        <translation>El tiempo entre dos lecturas debe ser de 1 a 86400 segundos.</translation>
    </message>
    <message>
        <source>A page must be from 1 to 10000 events.</source>
        <translation>Una página debe tener de 1 a 10000 eventos.</translation>
    </message>
</context>
<context>
    <name>SourceMore</name>
    <message>
        <source>Read &amp;every</source>
        <translation>&amp;Leer cada</translation>
    </message>
    <message>
        <source>Seconds between two reads</source>
        <translation>Segundos entre dos lecturas</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Events at a t&amp;ime</source>
        <translation>Eventos por pá&amp;gina</translation>
    </message>
    <message>
        <source>Events asked for at a time</source>
        <translation>Eventos que se piden cada vez</translation>
    </message>
</context>
<context>
    <name>SourcePlace</name>
    <message>
        <source>&amp;Kind</source>
        <translation>Ti&amp;po</translation>
    </message>
    <message>
        <source>Kind of Source</source>
        <translation>Tipo de fuente</translation>
    </message>
</context>
<context>
    <name>SourceStart</name>
    <message>
        <source>Be&amp;gin</source>
        <translation>Empe&amp;zar</translation>
    </message>
    <message>
        <source>Where to begin</source>
        <translation>Dónde empezar</translation>
    </message>
    <message>
        <source>now: with what changes from here on</source>
        <translation>ahora: con lo que cambie a partir de aquí</translation>
    </message>
    <message>
        <source>at the beginning: with every event there is</source>
        <translation>al principio: con todos los eventos que hay</translation>
    </message>
    <message>
        <source>at a sequence</source>
        <translation>en una secuencia</translation>
    </message>
    <message>
        <source>First sequence</source>
        <translation>Primera secuencia</translation>
    </message>
    <message>
        <source>The first sequence wanted</source>
        <translation>La primera secuencia que se quiere</translation>
    </message>
</context>
<context>
    <name>SpanWords</name>
    <message>
        <source>%1, after %2</source>
        <comment>an HTTP status, a duration</comment>
        <translation>%1, tras %2</translation>
    </message>
    <message>
        <source>not given; we wait %1</source>
        <translation>no se indicó; esperamos %1</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>no se indicó</translation>
    </message>
    <message>
        <source>%1 (a date)</source>
        <translation>%1 (una fecha)</translation>
    </message>
    <message>
        <source>%1 (seconds)</source>
        <translation>%1 (segundos)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a time, what came of the call</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not yet; at %1</source>
        <translation>todavía no; previsto: %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>%1 waited</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>%1 waited when it began</source>
        <translation>%1 en espera al comenzar</translation>
    </message>
    <message>
        <source>caught up at %1</source>
        <translation>al día desde %1</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <comment>a Consumer</comment>
        <translation>Respuesta de %1</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <translation>Retry-After</translation>
    </message>
    <message>
        <source>We called again</source>
        <translation>Volvimos a llamar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) in a row</source>
        <translation>
            <numerusform>%n intento seguido</numerusform>
            <numerusform>%n intentos seguidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered last</source>
        <comment>a Consumer</comment>
        <translation>Última respuesta de %1</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>the feed was stopped at %1</source>
        <translation>el feed se detuvo (%1)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>En pausa por</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Reanudado</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Espera pedida</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>a state, a time</comment>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>a state, two times</comment>
        <translation>%1, de %2 a %3</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Mientras tanto</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a label, a text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 accepted since %2</source>
        <comment>a number of events, a time</comment>
        <translation>Aceptados desde %2: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln time(s)</source>
        <comment>a state</comment>
        <translation>
            <numerusform>%1: %Ln vez</numerusform>
            <numerusform>%1: %Ln veces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqlColumns</name>
    <message>
        <source>Read &amp;from</source>
        <translation>Le&amp;er de</translation>
    </message>
    <message>
        <source>What to read from</source>
        <translation>De qué se lee</translation>
    </message>
    <message>
        <source>a table or view</source>
        <translation>una tabla o vista</translation>
    </message>
    <message>
        <source>a query</source>
        <translation>una consulta</translation>
    </message>
    <message>
        <source>T&amp;able or view</source>
        <translation>Tabla o v&amp;ista</translation>
    </message>
    <message>
        <source>Table or view</source>
        <translation>Tabla o vista</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Consult&amp;a</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>SELECT … FROM …</source>
        <translation>SELECT … FROM …</translation>
    </message>
    <message>
        <source>EntityEven&amp;tSequence</source>
        <translation>EntityEventSe&amp;quence</translation>
    </message>
    <message>
        <source>Column of the EntityEventSequence</source>
        <translation>Columna de EntityEventSequence</translation>
    </message>
    <message>
        <source>&amp;ResourceName</source>
        <translation>&amp;ResourceName</translation>
    </message>
    <message>
        <source>Column of the ResourceName</source>
        <translation>Columna de ResourceName</translation>
    </message>
    <message>
        <source>ResourceRe&amp;cordKey</source>
        <translation>ResourceRecord&amp;Key</translation>
    </message>
    <message>
        <source>Column of the ResourceRecordKey</source>
        <translation>Columna de ResourceRecordKey</translation>
    </message>
    <message>
        <source>ResourceRecordUr&amp;l</source>
        <translation>ResourceRe&amp;cordUrl</translation>
    </message>
    <message>
        <source>Column of the ResourceRecordUrl</source>
        <translation>Columna de ResourceRecordUrl</translation>
    </message>
    <message>
        <source>FeedT&amp;ypes</source>
        <translation>FeedT&amp;ypes</translation>
    </message>
    <message>
        <source>Column of the FeedTypes</source>
        <translation>Columna de FeedTypes</translation>
    </message>
</context>
<context>
    <name>SqlFields</name>
    <message>
        <source>Dri&amp;ver</source>
        <translation>Con&amp;trolador</translation>
    </message>
    <message>
        <source>Kind of database</source>
        <translation>Tipo de base de datos</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>Ser&amp;vidor</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>db.example.com</source>
        <translation>db.example.com</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Puert&amp;o</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>el habitual</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Base &amp;de datos</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Choose the database file</source>
        <translation>Elegir el archivo de la base de datos</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
</context>
<context>
    <name>SqlPreview</name>
    <message>
        <source>Look into the data&amp;base</source>
        <translation>O&amp;jear la base de datos</translation>
    </message>
    <message>
        <source>The first events as they are read</source>
        <translation>Los primeros eventos tal como se leen</translation>
    </message>
</context>
<context>
    <name>SqlSettings</name>
    <message>
        <source>&quot;%1&quot; is no driver that Postrider knows. It knows QPSQL, QODBC, QMYSQL and QSQLITE.</source>
        <translation>“%1” no es un controlador que Postrider conozca. Conoce QPSQL, QODBC, QMYSQL y QSQLITE.</translation>
    </message>
    <message>
        <source>The Source needs a database file.</source>
        <translation>La fuente necesita un archivo de base de datos.</translation>
    </message>
    <message>
        <source>The Source needs a database.</source>
        <translation>La fuente necesita una base de datos.</translation>
    </message>
    <message>
        <source>The connection string holds a password. Take it out and give it by itself, so that only the keychain has it.</source>
        <translation>La cadena de conexión contiene una contraseña. Quítela e indíquela aparte, para que solo la tenga el llavero.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the full path of a file. Begin at the root or the drive.</source>
        <translation>“%1” no es la ruta completa de un archivo. Empiece por la raíz o la unidad.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535, or 0 for the usual one.</source>
        <translation>Un puerto es un número de 1 a 65535, o 0 para el habitual.</translation>
    </message>
    <message>
        <source>a table, a view or a SELECT</source>
        <translation>una tabla, una vista o un SELECT</translation>
    </message>
    <message>
        <source>the column of the EntityEventSequence</source>
        <translation>la columna de EntityEventSequence</translation>
    </message>
    <message>
        <source>the column of the ResourceName</source>
        <translation>la columna de ResourceName</translation>
    </message>
    <message>
        <source>the column of the ResourceRecordKey</source>
        <translation>la columna de ResourceRecordKey</translation>
    </message>
    <message>
        <source>The Source needs %1.</source>
        <translation>A la fuente le falta %1.</translation>
    </message>
    <message>
        <source>The query has a semicolon, but must be a single SELECT without one. Take it out, or put the query into a view.</source>
        <translation>La consulta tiene un punto y coma, pero debe ser un solo SELECT sin él. Quítelo, o ponga la consulta en una vista.</translation>
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
        <translation>Abrir &amp;carpeta</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>%1 and more up to %2, %3 altogether</source>
        <translation>%1 y más hasta %2, %3 en total</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Statement of delivery</source>
        <translation>Comprobante de entrega</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a Consumer, and of what</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Made by %1 on %2 with Postrider %3.</source>
        <translation>Emitido por %1 el %2 con Postrider %3.</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consumidor</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Dirección de entrega</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>%1, carries %2</source>
        <translation>%1, lleva %2</translation>
    </message>
    <message>
        <source>%1, labelled &quot;%2&quot;, carries %3</source>
        <translation>%1, con la etiqueta “%2”, lleva %3</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>The record has more events than one statement holds. These are its newest %1.</source>
        <translation>El historial tiene más eventos de los que caben en un comprobante. Estos son los más recientes: %1.</translation>
    </message>
    <message>
        <source>What %1 gave until %2 is no longer on record, and not part of this statement.</source>
        <translation>Lo que %1 entregó hasta el %2 ya no se conserva y no forma parte de este comprobante.</translation>
    </message>
    <message>
        <source>What became of each event</source>
        <translation>Qué ocurrió con cada evento</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Read from the Source</source>
        <translation>Leído de la fuente</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>In POST</source>
        <translation>En POST</translation>
    </message>
    <message>
        <source>no: sent by hand</source>
        <translation>no: enviado a mano</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <comment>from one number to another, and how many</comment>
        <translation>%1 a %2 (%3)</translation>
    </message>
    <message>
        <source>Each POST and what came back</source>
        <translation>Cada POST y lo que se recibió</translation>
    </message>
    <message>
        <source>No POST carried any of these events.</source>
        <translation>Ningún POST llevó ninguno de estos eventos.</translation>
    </message>
    <message>
        <source>There are more POSTs than one statement holds. The oldest were left out; their number: %1.</source>
        <translation>Hay más POST de los que caben en un comprobante. Se omitieron los más antiguos; su número: %1.</translation>
    </message>
    <message>
        <source>POST %1: %2, %3</source>
        <comment>number, outcome, status</comment>
        <translation>POST %1: %2, %3</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>%1, answered after %2 ms</source>
        <translation>%1, respondido tras %2 ms</translation>
    </message>
    <message>
        <source>%1, given up after %2 ms</source>
        <translation>%1, abandonado tras %2 ms</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>sent by hand</source>
        <translation>enviado a mano</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>headers %1, below</source>
        <translation>encabezados %1, más abajo</translation>
    </message>
    <message>
        <source>%1, in a batch of %2 from %3 to %4</source>
        <translation>%1, en un lote de %2 desde %3 hasta %4</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>none: no answer came</source>
        <translation>ninguna: no llegó respuesta</translation>
    </message>
    <message>
        <source>Not called before</source>
        <translation>Sin llamadas antes de</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Said: %1</source>
        <comment>JSON</comment>
        <translation>Decía: %1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <comment>text from outside</comment>
        <translation>Respondió: %1</translation>
    </message>
    <message>
        <source>The headers that were sent</source>
        <translation>Los encabezados que se enviaron</translation>
    </message>
    <message>
        <source>Headers %1</source>
        <translation>Encabezados %1</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Cómo leer este documento</translation>
    </message>
    <message>
        <source>An event says that a record has changed; the record itself is fetched by the Consumer. Postrider POSTs each event to the Consumer until it is accepted, which is any answer from 200 to 299, and notes each POST before the next one leaves. Times are by the clock of the computer that sent it; Date is by the Consumer&apos;s own clock, and with the numbers that its answer gave the request can be found in its records.</source>
        <translation>Un evento dice que un registro ha cambiado; el registro en sí lo obtiene el consumidor. Postrider envía cada evento al consumidor por POST hasta que lo acepta, es decir, hasta cualquier respuesta de 200 a 299, y anota cada POST antes de que salga el siguiente. Las horas son del reloj del equipo que lo envió; Date es del reloj del propio consumidor y, con los números que su respuesta dio, la solicitud puede encontrarse en sus registros.</translation>
    </message>
    <message>
        <source>The access token is not kept, and is shown as ********. Answers are shown up to 4 KiB. What was said about an event is written again from the log, by the settings of today.</source>
        <translation>El token de acceso no se conserva y aparece como ********. Las respuestas se muestran hasta 4 KiB. Lo que se dijo de un evento se vuelve a escribir a partir del registro de eventos, con los ajustes de hoy.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptados</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>en espera de envío</translation>
    </message>
    <message>
        <source>superseded by a newer event of the same record</source>
        <translation>reemplazados por un evento más nuevo del mismo registro</translation>
    </message>
    <message>
        <source>not carried by its feeds</source>
        <translation>no los lleva ninguno de sus feeds</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>apartados</translation>
    </message>
    <message>
        <source>from before its feed began</source>
        <translation>anteriores al inicio de su feed</translation>
    </message>
    <message>
        <source>no longer on record</source>
        <translation>ya no se conservan</translation>
    </message>
    <message>
        <source>without a record</source>
        <translation>sin constancia</translation>
    </message>
    <message>
        <source>%1 at %2 (%3)</source>
        <comment>a date, a time, a zone</comment>
        <translation>%1 a las %2 (%3)</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date as Qt writes it</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Pidió esperar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>según llegó</translation>
    </message>
    <message>
        <source>late: it turned up after higher sequences</source>
        <translation>tardío: apareció después de secuencias más altas</translation>
    </message>
    <message>
        <source>sent again on request</source>
        <translation>reenviado a petición</translation>
    </message>
    <message>
        <source>a test</source>
        <translation>una prueba</translation>
    </message>
    <message>
        <source>all resources</source>
        <translation>todos los recursos</translation>
    </message>
    <message>
        <source>%1, only for %2</source>
        <comment>resources, FeedTypes</comment>
        <translation>%1, solo para %2</translation>
    </message>
    <message>
        <source>sent by hand, but not to this feed</source>
        <translation>enviado a mano, pero no a este feed</translation>
    </message>
    <message>
        <source>sent by hand, and not taken: %1</source>
        <translation>enviado a mano y no aceptado: %1</translation>
    </message>
    <message>
        <source>sent by hand: %1</source>
        <comment>what became of it</comment>
        <translation>enviado a mano: %1</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <comment>a time</comment>
        <translation>aceptado %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>superseded by event %1</source>
        <translation>reemplazado por el evento %1</translation>
    </message>
    <message>
        <source>not for this feed: it carries %1</source>
        <translation>no es para este feed: lleva %1</translation>
    </message>
    <message>
        <source>marked as settled: %1</source>
        <translation>dado por resuelto: %1</translation>
    </message>
    <message>
        <source>set aside: %1</source>
        <translation>apartado: %1</translation>
    </message>
    <message>
        <source>came before this feed began</source>
        <translation>llegó antes del inicio de este feed</translation>
    </message>
    <message>
        <source>too long ago: no longer on record</source>
        <translation>hace demasiado tiempo: ya no se conserva</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>sin constancia</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>evento %1</translation>
    </message>
    <message>
        <source>events %1 to %2</source>
        <translation>eventos %1 a %2</translation>
    </message>
    <message>
        <source>%1 accepted %2.</source>
        <translation>%1 aceptó %2.</translation>
    </message>
    <message>
        <source>%1 accepted %2, on %3, in one POST to %4, and answered %5.</source>
        <translation>%1 aceptó %2, el %3, en un solo POST a %4, y respondió %5.</translation>
    </message>
    <message>
        <source>%1 accepted %2, on %3, in POST number %4 of it to %5, and answered %6.</source>
        <translation>%1 aceptó %2, el %3, en el POST número %4 a %5, y respondió %6.</translation>
    </message>
    <message>
        <source>It was sent again and accepted on %1.</source>
        <translation>Se volvió a enviar y se aceptó el %1.</translation>
    </message>
    <message>
        <source>%1 has not been sent to %2 yet: it waits for its turn.</source>
        <translation>%1 aún no se ha enviado a %2: espera su turno.</translation>
    </message>
    <message>
        <source>%1 was POSTed to %2 but not accepted yet. POSTs so far: %3, the last on %4, answer: %5.</source>
        <translation>%1 se envió por POST a %2, pero aún no se ha aceptado. POST hasta ahora: %3; el último, el %4; respuesta: %5.</translation>
    </message>
    <message>
        <source>The feed has been suspended since %1.</source>
        <translation>El feed está suspendido desde el %1.</translation>
    </message>
    <message>
        <source>The feed is paused.</source>
        <translation>El feed está en pausa.</translation>
    </message>
    <message>
        <source>%2 %3, sent by hand with the number %1</source>
        <comment>sequence, resource, key; within a sentence</comment>
        <translation>%2 %3 (enviado a mano con el número %1)</translation>
    </message>
    <message>
        <source>event %1, %2 %3</source>
        <comment>sequence, resource, key; within a sentence</comment>
        <translation>el evento %1 (%2 %3)</translation>
    </message>
    <message>
        <source>%1 did not take %2. It accepted the newer event %3 of the same record instead.</source>
        <translation>%1 no aceptó %2. En su lugar aceptó el evento más nuevo %3 del mismo registro.</translation>
    </message>
    <message>
        <source>%1 did not take %2: %3</source>
        <translation>%1 no aceptó %2: %3</translation>
    </message>
    <message>
        <source>%1 did not take %2. It was marked as settled by hand: %3</source>
        <translation>%1 no aceptó %2. Se dio por resuelto a mano: %3</translation>
    </message>
    <message>
        <source>%1 did not take %2. It is set aside: %3</source>
        <translation>%1 no aceptó %2. Está apartado: %3</translation>
    </message>
    <message>
        <source>%2 was not for %1: none of its feeds carries %3.</source>
        <translation>%2 no era para %1: ninguno de sus feeds lleva %3.</translation>
    </message>
    <message>
        <source>%2 came before the feed to %1 began, and was not sent.</source>
        <translation>%2 llegó antes del inicio del feed para %1 y no se envió.</translation>
    </message>
    <message>
        <source>What became of %2 for %1 is too long ago: it is no longer on record.</source>
        <translation>Lo que ocurrió con %2 para %1 fue hace demasiado tiempo: ya no se conserva.</translation>
    </message>
    <message>
        <source>There is no record of what became of %2 for %1.</source>
        <translation>No hay constancia de lo que ocurrió con %2 para %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number, and what these are</comment>
        <translation>%2 (%1)</translation>
    </message>
    <message>
        <source>the events of %1</source>
        <translation>eventos de %1</translation>
    </message>
    <message>
        <source>Of %1, as %2 was to get them: %3.</source>
        <translation>Resultado para %2 (%1): %3.</translation>
    </message>
    <message>
        <source>The newest: %1</source>
        <comment>a sentence follows</comment>
        <translation>El más reciente: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pages</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Connection test</source>
        <translation>Prueba de conexión</translation>
    </message>
    <message>
        <source>What was &amp;sent</source>
        <translation>Lo que se &amp;envió</translation>
    </message>
    <message>
        <source>What came &amp;back</source>
        <translation>Lo que se &amp;recibió</translation>
    </message>
</context>
<context>
    <name>TestWords</name>
    <message>
        <source>%1 answered %2 after %3.</source>
        <translation>%1 respondió %2 tras %3.</translation>
    </message>
    <message>
        <source>%1 It is a web page, not what a receiver of events answers.</source>
        <translation>%1 Es una página web, no lo que responde un receptor de eventos.</translation>
    </message>
    <message>
        <source>Check the address: it may be that of a home page or of a login.</source>
        <translation>Revise la dirección: puede ser la de una página de inicio o de acceso.</translation>
    </message>
    <message>
        <source>%1 The connection works.</source>
        <translation>%1 La conexión funciona.</translation>
    </message>
    <message>
        <source>%1 It rejected the token.</source>
        <translation>%1 Rechazó el token.</translation>
    </message>
    <message>
        <source>Check that the token is the one that %1 gave you, all of it.</source>
        <translation>Compruebe que el token sea el que %1 le dio, completo.</translation>
    </message>
    <message>
        <source>%1 There is nothing at this address.</source>
        <translation>%1 No hay nada en esta dirección.</translation>
    </message>
    <message>
        <source>Ask %1 for the right address.</source>
        <translation>Pida a %1 la dirección correcta.</translation>
    </message>
    <message>
        <source>%1 It points to another address.</source>
        <translation>%1 Remite a otra dirección.</translation>
    </message>
    <message>
        <source>Postrider never follows, so that the token goes nowhere else. Ask %1 for the right address.</source>
        <translation>Postrider nunca la sigue, para que el token no vaya a ningún otro lugar. Pida a %1 la dirección correcta.</translation>
    </message>
    <message>
        <source>No safe connection to %1 could be made.</source>
        <translation>No se pudo establecer una conexión segura con %1.</translation>
    </message>
    <message>
        <source>%1 It refuses what was sent.</source>
        <translation>%1 Rechaza lo que se envió.</translation>
    </message>
    <message>
        <source>The details say what it answered. %1 may know more.</source>
        <translation>Los detalles dicen qué respondió. %1 puede saber más.</translation>
    </message>
    <message>
        <source>%1 It asked us to wait until %2.</source>
        <translation>%1 Nos pidió esperar hasta %2.</translation>
    </message>
    <message>
        <source>The address is right. Test again after that.</source>
        <translation>La dirección es correcta. Vuelva a probar después de esa hora.</translation>
    </message>
    <message>
        <source>%1 It is in trouble.</source>
        <translation>%1 Tiene dificultades.</translation>
    </message>
    <message>
        <source>Try again later, or ask %1 whether its service is running.</source>
        <translation>Vuelva a intentarlo más tarde o pregunte a %1 si su servicio funciona.</translation>
    </message>
    <message>
        <source>Nothing came back from %1.</source>
        <translation>No llegó respuesta de %1.</translation>
    </message>
    <message>
        <source>Sent: an empty list of events, which changes nothing there</source>
        <translation>Enviado: una lista vacía de eventos, que no cambia nada allí</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>The Consumer</source>
        <translation>El consumidor</translation>
    </message>
    <message>
        <source>The test was not sent.</source>
        <translation>La prueba no se envió.</translation>
    </message>
    <message>
        <source>The Source</source>
        <translation>La fuente</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 no se puede leer.</translation>
    </message>
    <message>
        <source>%1 answered. It has no events yet.</source>
        <translation>%1 respondió. Todavía no tiene eventos.</translation>
    </message>
    <message>
        <source>%1 answered. Its newest event has sequence %2.</source>
        <translation>%1 respondió. Su evento más reciente tiene la secuencia %2.</translation>
    </message>
    <message>
        <source>%1 answered. It has more than %2; the newest has sequence %3.</source>
        <translation>%1 respondió. Tiene más de %2; el más reciente tiene la secuencia %3.</translation>
    </message>
    <message>
        <source>%1 answered. It has %2; the newest has sequence %3.</source>
        <translation>%1 respondió. Tiene %2; el más reciente tiene la secuencia %3.</translation>
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
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Espera pedida</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Waiting events</source>
        <translation>Eventos en espera</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>The token is empty. Paste the token that the Consumer gave you.</source>
        <translation>El token está vacío. Pegue el token que le dio el consumidor.</translation>
    </message>
    <message>
        <source>This is not a bearer token: it may hold only letters, digits and - . _ ~ + /, with = at the end. Check that all of it was copied, and nothing else.</source>
        <translation>Esto no es un token de portador: solo puede contener letras, cifras y - . _ ~ + /, con = al final. Compruebe que se copió entero, y nada más.</translation>
    </message>
    <message>
        <source>The secret is empty. Paste the one that you were given.</source>
        <translation>El secreto está vacío. Pegue el que le dieron.</translation>
    </message>
    <message>
        <source>This is not a secret that can be used: it has to stand on one line of at most %1 characters. Check that nothing else was copied.</source>
        <translation>Este secreto no se puede usar: debe estar en una sola línea de %1 caracteres como máximo. Compruebe que no se copió nada más.</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>New &amp;token</source>
        <translation>Nuevo &amp;token</translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>venció %1</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>vence en %1</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secreto de cliente</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Tokens and passwords are kept in the keychain of the operating system.</source>
        <translation>Los tokens y las contraseñas se guardan en el llavero del sistema operativo.</translation>
    </message>
    <message>
        <source>Tokens and passwords are kept in memory only, and are forgotten when Postrider quits.</source>
        <translation>Los tokens y las contraseñas se guardan solo en la memoria, y se olvidan al salir de Postrider.</translation>
    </message>
</context>
<context>
    <name>WebAddress</name>
    <message>
        <source>%1 Ask for an https address, or accept it.</source>
        <translation>%1 Pida una dirección https o acepte esta.</translation>
    </message>
    <message>
        <source>With http the token travels in the open: anybody on the way can read it.</source>
        <translation>Con http, el token viaja sin protección: cualquiera en el camino puede leerlo.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>yesterday %1</source>
        <translation>ayer %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>mañana %1</translation>
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
        <translation>No hay nada en espera para %1 por el momento.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) wait for %1; we call again by ourselves.</source>
        <translation>
            <numerusform>%Ln evento en espera para %1; volvemos a llamar por nuestra cuenta.</numerusform>
            <numerusform>%Ln eventos en espera para %1; volvemos a llamar por nuestra cuenta.</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits for it is kept until %1.</source>
        <translation>Lo que está en espera se conserva hasta %1.</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Próximo intento: %1.</translation>
    </message>
    <message>
        <source>We are trying again now.</source>
        <translation>Estamos reintentando ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not take the last %n attempt(s).</source>
        <translation>
            <numerusform>%1 no aceptó el último intento.</numerusform>
            <numerusform>%1 no aceptó los últimos %n intentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>If it goes on, the feed is suspended at %1.</source>
        <translation>Si sigue así, el feed quedará suspendido (%1).</translation>
    </message>
    <message>
        <source>If it goes on, the feed is suspended.</source>
        <translation>Si sigue así, el feed quedará suspendido.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>three sentences</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 evento</numerusform>
            <numerusform>%1 eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 día</numerusform>
            <numerusform>%1 días</numerusform>
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
        <translation>ahora</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>Entregando</translation>
    </message>
    <message>
        <source>Asked to wait until %1</source>
        <translation>Pidió esperar hasta %1</translation>
    </message>
    <message>
        <source>Trying again at %1</source>
        <translation>Reintento: %1</translation>
    </message>
    <message>
        <source>Trying again now</source>
        <translation>Reintentando ahora</translation>
    </message>
    <message>
        <source>Suspended: %1</source>
        <translation>Suspendido: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>%1 of %2 tries</source>
        <translation>%1 de %2 intentos</translation>
    </message>
    <message>
        <source>It needs a new start: what was read until %1 is no longer on record, and %2 did not get all of it. Let %2 fetch all records by itself, then resume it from now on.</source>
        <translation>Necesita un nuevo comienzo: lo que se leyó hasta %1 ya no se conserva, y %2 no lo recibió todo. Haga que %2 obtenga todos los registros por su cuenta y luego reanúdelo desde ahora.</translation>
    </message>
    <message>
        <source>%1 has everything. It last accepted events %2.</source>
        <translation>%1 lo tiene todo. Aceptó eventos por última vez %2.</translation>
    </message>
    <message>
        <source>%1 has everything. New events are sent as soon as they are read.</source>
        <translation>%1 lo tiene todo. Los eventos nuevos se envían en cuanto se leen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are on their way to %1.</source>
        <translation>
            <numerusform>%Ln evento va en camino a %1.</numerusform>
            <numerusform>%Ln eventos van en camino a %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent, and nothing is lost: %Ln event(s) wait. %1</source>
        <translation>
            <numerusform>No se envía nada y no se pierde nada: %Ln evento en espera. %1</numerusform>
            <numerusform>No se envía nada y no se pierde nada: %Ln eventos en espera. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent until you resume it: %Ln event(s) wait.</source>
        <translation>
            <numerusform>No se envía nada hasta que lo reanude: %Ln evento en espera.</numerusform>
            <numerusform>No se envía nada hasta que lo reanude: %Ln eventos en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>delivering</source>
        <translation>entregando</translation>
    </message>
    <message>
        <source>asked to wait</source>
        <translation>pidió esperar</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>reintentando</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendido</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>RESO Web API</source>
        <translation>RESO Web API</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation>Carpeta de archivos</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en vivo</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tardío</translation>
    </message>
    <message>
        <source>resend</source>
        <translation>reenvío</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>there is no token</source>
        <translation>no hay token</translation>
    </message>
    <message>
        <source>the token was rejected</source>
        <translation>el token fue rechazado</translation>
    </message>
    <message>
        <source>the endpoint does not exist</source>
        <translation>la dirección de entrega no existe</translation>
    </message>
    <message>
        <source>the endpoint has moved</source>
        <translation>la dirección de entrega cambió</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>su certificado no es de confianza</translation>
    </message>
    <message>
        <source>an event is refused</source>
        <translation>se rechaza un evento</translation>
    </message>
    <message>
        <source>an event is too large</source>
        <translation>un evento es demasiado grande</translation>
    </message>
    <message>
        <source>too many failures in a row</source>
        <translation>demasiados fallos seguidos</translation>
    </message>
    <message>
        <source>Paste the token that %1 gave you, and resume.</source>
        <translation>Pegue el token que %1 le dio y reanude.</translation>
    </message>
    <message>
        <source>Ask %1 for a new token, paste it, and resume.</source>
        <translation>Pida a %1 un token nuevo, péguelo y reanude.</translation>
    </message>
    <message>
        <source>Ask %1 for the right address, enter it under Edit, and resume.</source>
        <translation>Pida a %1 la dirección correcta, escríbala en Editar y reanude.</translation>
    </message>
    <message>
        <source>Ask %1 whether the new address is right, enter it under Edit, and resume.</source>
        <translation>Pregunte a %1 si la dirección nueva es correcta, escríbala en Editar y reanude.</translation>
    </message>
    <message>
        <source>Ask %1 to renew its certificate, and resume.</source>
        <translation>Pida a %1 que renueve su certificado y reanude.</translation>
    </message>
    <message>
        <source>Ask %1 why, and resume; or choose under Edit that refused events are set aside.</source>
        <translation>Pregunte a %1 por qué y reanude; o elija en Editar que los eventos rechazados se aparten.</translation>
    </message>
    <message>
        <source>Ask %1 to accept larger requests, and resume.</source>
        <translation>Pida a %1 que acepte solicitudes más grandes y reanude.</translation>
    </message>
    <message>
        <source>Ask %1 whether its service is running, and resume.</source>
        <translation>Pregunte a %1 si su servicio funciona y reanude.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>all resources</source>
        <translation>todos los recursos</translation>
    </message>
    <message>
        <source>%1, only for %2</source>
        <comment>resources, FeedTypes</comment>
        <translation>%1, solo para %2</translation>
    </message>
    <message>
        <source>%1 is not read until you say how to go on</source>
        <translation>%1 no se lee hasta que usted diga cómo seguir</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 ha terminado</translation>
    </message>
    <message>
        <source>%1 cannot be read; next try %2</source>
        <translation>%1 no se puede leer; próximo intento: %2</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Reading %1 every %2 · next %3</source>
        <translation>Leyendo %1 cada %2 · próxima lectura: %3</translation>
    </message>
</context>
<context>
    <name>postrider::AccessFields</name>
    <message>
        <source>Token address</source>
        <translation>Dirección del token</translation>
    </message>
    <message>
        <source>The token address</source>
        <translation>La dirección del token</translation>
    </message>
</context>
<context>
    <name>postrider::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
</context>
<context>
    <name>postrider::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message numerus="yes">
        <source>%1 entry(s) exported</source>
        <translation>
            <numerusform>%1 entrada exportada</numerusform>
            <numerusform>%1 entradas exportadas</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Nobody has done anything yet.</source>
        <translation>Todavía nadie ha hecho nada.</translation>
    </message>
    <message>
        <source>The latest, %1: %2.</source>
        <comment>when, and who did what</comment>
        <translation>Lo último, %1: %2.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Nothing stands here yet.</source>
        <translation>Todavía no hay nada aquí.</translation>
    </message>
    <message>
        <source>Whatever somebody does stands here, with its effect.</source>
        <translation>Aquí consta todo lo que alguien hace, con su efecto.</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nada coincide.</translation>
    </message>
    <message>
        <source>Look for another text, another person or another time above.</source>
        <translation>Busque arriba otro texto, otra persona u otro momento.</translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(s)</source>
        <translation>
            <numerusform>%n entrada nueva</numerusform>
            <numerusform>%n entradas nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n new entries</source>
        <translation>
            <numerusform>Más de %n entrada nueva</numerusform>
            <numerusform>Más de %n entradas nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::AddressEdit</name>
    <message>
        <source>I acce&amp;pt that the token travels in the open</source>
        <translation>Acepto &amp;que el token viaje sin protección</translation>
    </message>
</context>
<context>
    <name>postrider::Application</name>
    <message>
        <source>Nothing was restored. %1</source>
        <translation>No se restauró nada. %1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
</context>
<context>
    <name>postrider::AttemptModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Secuencias</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
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
        <translation>No se puede leer: %1.</translation>
    </message>
    <message>
        <source>It holds no certificate in PEM form, which begins with %1</source>
        <translation>No contiene ningún certificado en formato PEM, que empieza por %1</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autoridad certificadora</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 was not taken. %2</source>
        <translation>%1 no se tomó. %2</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>Las del sistema</translation>
    </message>
    <message numerus="yes">
        <source>Those of the system and %n of your own</source>
        <translation>
            <numerusform>Las del sistema y %n propia</numerusform>
            <numerusform>Las del sistema y %n propias</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Choose a file with a certificate authority</source>
        <translation>Elegir un archivo con una autoridad certificadora</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove your own certificate authority</source>
        <translation>Quitar la autoridad certificadora propia</translation>
    </message>
</context>
<context>
    <name>postrider::ConsumerFields</name>
    <message>
        <source>The Consumer</source>
        <translation>El consumidor</translation>
    </message>
    <message>
        <source>There is already a Consumer of this name.</source>
        <translation>Ya existe un consumidor con este nombre.</translation>
    </message>
    <message>
        <source>Sending an empty list to %1, which changes nothing there…</source>
        <translation>Enviando a %1 una lista vacía, que no cambia nada allí…</translation>
    </message>
    <message>
        <source>Add Consumer</source>
        <translation>Agregar consumidor</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Dirección de entrega</translation>
    </message>
    <message>
        <source>The endpoint</source>
        <translation>La dirección de entrega</translation>
    </message>
    <message>
        <source>Acme IDX</source>
        <translation>Acme IDX</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Paste the token that the Consumer gave you</source>
        <translation>Pegue el token que le dio el consumidor</translation>
    </message>
    <message>
        <source>Without a token nothing is sent; it can be added later. %1</source>
        <translation>Sin token no se envía nada; se puede agregar más adelante. %1</translation>
    </message>
</context>
<context>
    <name>postrider::ConsumerMore</name>
    <message>
        <source>The first failure suspends its feeds.</source>
        <translation>El primer fallo suspende sus feeds.</translation>
    </message>
    <message>
        <source>So many in a row take about %1.</source>
        <translation>Tantos seguidos llevan cerca de %1.</translation>
    </message>
</context>
<context>
    <name>postrider::ConsumerTableModel</name>
    <message>
        <source>No feed yet</source>
        <translation>Todavía sin feed</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consumidor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Last accepted</source>
        <translation>Último aceptado</translation>
    </message>
</context>
<context>
    <name>postrider::ConsumersPage</name>
    <message>
        <source>Consumers</source>
        <translation>Consumidores</translation>
    </message>
    <message>
        <source>No Consumers yet.</source>
        <translation>Todavía no hay consumidores.</translation>
    </message>
    <message numerus="yes">
        <source>%n Consumer(s) subscribe.</source>
        <translation>
            <numerusform>%n consumidor suscrito.</numerusform>
            <numerusform>%n consumidores suscritos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n need(s) a token.</source>
        <translation>
            <numerusform>%1 %n necesita un token.</numerusform>
            <numerusform>%1 %n necesitan un token.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Business contact: %1</source>
        <translation>Contacto comercial: %1</translation>
    </message>
    <message>
        <source>Technical contact: %1</source>
        <translation>Contacto técnico: %1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Notas: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>what a feed carries, a source</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Feed %1: %2</source>
        <comment>its name, what it carries</comment>
        <translation>Feed %1: %2</translation>
    </message>
    <message>
        <source>Feed %1, labelled &quot;%2&quot;: %3</source>
        <comment>its name, its label, what it carries</comment>
        <translation>Feed %1, con la etiqueta “%2”: %3</translation>
    </message>
    <message>
        <source>no limit per minute</source>
        <translation>sin límite por minuto</translation>
    </message>
    <message numerus="yes">
        <source>at most %n a minute</source>
        <translation>
            <numerusform>como máximo %n por minuto</numerusform>
            <numerusform>como máximo %n por minuto</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to %1 in a POST, %2, each answered within %3. Suspended after %4 failures in a row.</source>
        <translation>Hasta %1 por POST, %2, con un plazo de respuesta de %3. Suspendido tras %4 fallos seguidos.</translation>
    </message>
    <message>
        <source>Search Consumers</source>
        <translation>Buscar consumidores</translation>
    </message>
    <message>
        <source>A Consumer is a subscriber to whom events are sent. You need its address and its token.</source>
        <translation>Un consumidor es un suscriptor al que se envían eventos. Se necesitan su dirección y su token.</translation>
    </message>
    <message>
        <source>Add Consumer…</source>
        <translation>Agregar consumidor…</translation>
    </message>
    <message>
        <source>&amp;Import Consumers and Feeds…</source>
        <translation>&amp;Importar consumidores y feeds…</translation>
    </message>
    <message>
        <source>&amp;Export Consumers and Feeds…</source>
        <translation>E&amp;xportar consumidores y feeds…</translation>
    </message>
    <message>
        <source>Sending an empty list to %1, which changes nothing there…</source>
        <translation>Enviando a %1 una lista vacía, que no cambia nada allí…</translation>
    </message>
    <message>
        <source>Export Consumers and Feeds</source>
        <translation>Exportar consumidores y feeds</translation>
    </message>
    <message>
        <source>Consumers and Feeds</source>
        <translation>Consumidores y feeds</translation>
    </message>
    <message>
        <source>Tables (*.csv);;For scripts (*.json)</source>
        <translation>Tablas (*.csv);;Para scripts (*.json)</translation>
    </message>
</context>
<context>
    <name>postrider::DayRange</name>
    <message>
        <source>Any time</source>
        <translation>Cualquier momento</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>De un día a otro</translation>
    </message>
</context>
<context>
    <name>postrider::DecisionCard</name>
    <message>
        <source>goes to %1</source>
        <translation>va a %1</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s): %1</source>
        <translation>
            <numerusform>%n feed: %1</numerusform>
            <numerusform>%n feeds: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>desde %1, %2</translation>
    </message>
</context>
<context>
    <name>postrider::DeliveryStep</name>
    <message>
        <source>%1 has no token yet, so nothing was sent.</source>
        <translation>%1 todavía no tiene token, así que no se envió nada.</translation>
    </message>
    <message>
        <source>Paste the token that %1 gave you. Until then nothing can be delivered.</source>
        <translation>Pegue el token que %1 le dio. Hasta entonces no se puede entregar nada.</translation>
    </message>
    <message>
        <source>One moment: a test delivery to %1…</source>
        <translation>Un momento: una entrega de prueba a %1…</translation>
    </message>
    <message>
        <source>%1 is ready for events.</source>
        <translation>%1 puede recibir eventos.</translation>
    </message>
    <message>
        <source>%1 does not take events yet.</source>
        <translation>%1 todavía no recibe eventos.</translation>
    </message>
    <message>
        <source>Postrider sent %1 an empty list of events, which changes nothing there.</source>
        <translation>Postrider envió a %1 una lista vacía de eventos, que no cambia nada allí.</translation>
    </message>
    <message>
        <source>&amp;Correct the token…</source>
        <translation>&amp;Corregir el token…</translation>
    </message>
    <message>
        <source>&amp;Correct the endpoint…</source>
        <translation>&amp;Corregir la dirección…</translation>
    </message>
    <message>
        <source>The feed keeps its place and sends nothing until you resume it, on its page. Nothing is lost.</source>
        <translation>El feed conserva su lugar y no envía nada hasta que usted lo reanude, en su página. No se pierde nada.</translation>
    </message>
    <message>
        <source>Postrider tries to deliver, and suspends the feed when %1 goes on like this. Nothing is lost: what was not accepted waits.</source>
        <translation>Postrider intenta entregar y suspende el feed si %1 sigue así. No se pierde nada: lo que no se aceptó queda en espera.</translation>
    </message>
    <message>
        <source>Where does the feed start?</source>
        <translation>¿Dónde empieza el feed?</translation>
    </message>
    <message>
        <source>Sends what changes from here on. For a Consumer that has everything up to today.</source>
        <translation>Envía lo que cambie a partir de aquí. Para un consumidor que tiene todo hasta hoy.</translation>
    </message>
    <message>
        <source>Sends %1 first, in order, then what is new.</source>
        <translation>Envía primero %1, en orden, y luego lo nuevo.</translation>
    </message>
    <message>
        <source>Sends all events first, in order, then what is new. %1 so far; the Source is still being read.</source>
        <translation>Envía primero todos los eventos, en orden, y luego lo nuevo. %1 hasta ahora; la fuente aún se está leyendo.</translation>
    </message>
    <message>
        <source>The event with this number is the first that is sent.</source>
        <translation>El evento con este número es el primero que se envía.</translation>
    </message>
    <message>
        <source>Sends %1 first, then what is new.</source>
        <translation>Envía primero %1 y luego lo nuevo.</translation>
    </message>
    <message>
        <source>&amp;Add it paused</source>
        <translation>Agregarlo e&amp;n pausa</translation>
    </message>
    <message>
        <source>Start &amp;delivering</source>
        <translation>Empezar a en&amp;tregar</translation>
    </message>
</context>
<context>
    <name>postrider::EditDialog</name>
    <message>
        <source>Save what you changed?</source>
        <translation>¿Guardar lo que cambió?</translation>
    </message>
</context>
<context>
    <name>postrider::EmptyState</name>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
</context>
<context>
    <name>postrider::EndpointForm</name>
    <message>
        <source>Certificate of the resume endpoint</source>
        <translation>Certificado del punto de reanudación</translation>
    </message>
    <message>
        <source>Key of the resume endpoint</source>
        <translation>Clave del punto de reanudación</translation>
    </message>
    <message>
        <source>At present only people resume feeds. A Consumer needs a token of its feed, too.</source>
        <translation>Por ahora solo las personas reanudan feeds. Un consumidor necesita además un token de su feed.</translation>
    </message>
    <message>
        <source>Consumers that show the token of their feed are listened to at %1.</source>
        <translation>Se escucha en %1 a los consumidores que presentan el token de su feed.</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Certificados y claves (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>postrider::EventTableModel</name>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
</context>
<context>
    <name>postrider::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Quién lo tiene</translation>
    </message>
    <message>
        <source>&amp;Resend to this feed…</source>
        <translation>Reen&amp;viar a este feed…</translation>
    </message>
    <message>
        <source>Who has the record</source>
        <translation>Quién tiene el registro</translation>
    </message>
    <message>
        <source>today</source>
        <comment>typed into the search</comment>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>typed into the search</comment>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), by record, the newest of each first.</source>
        <translation>
            <numerusform>%n evento, por registro, con el más reciente de cada uno primero.</numerusform>
            <numerusform>%n eventos, por registro, con el más reciente de cada uno primero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), newest first.</source>
        <translation>
            <numerusform>%n evento, el más reciente primero.</numerusform>
            <numerusform>%n eventos, los más recientes primero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n event(s); more come as you scroll.</source>
        <translation>
            <numerusform>El primer evento (%n); al desplazarse aparecen más.</numerusform>
            <numerusform>Los primeros %n eventos; al desplazarse aparecen más.</numerusform>
        </translation>
    </message>
    <message>
        <source>No such event is on record.</source>
        <translation>No se conserva ningún evento así.</translation>
    </message>
    <message>
        <source>No event has been read yet.</source>
        <translation>Todavía no se ha leído ningún evento.</translation>
    </message>
    <message>
        <source>What the Sources give stands here.</source>
        <translation>Lo que entregan las fuentes aparece aquí.</translation>
    </message>
    <message>
        <source>No Source has given such an event.</source>
        <translation>Ninguna fuente ha entregado un evento así.</translation>
    </message>
    <message>
        <source>Look for the beginning of a record key, a sequence or another time.</source>
        <translation>Busque el comienzo de una clave de registro, una secuencia u otro momento.</translation>
    </message>
    <message>
        <source>What %1 gave until %2 is no longer on record.</source>
        <comment>a Source, a time</comment>
        <translation>Lo que %1 entregó hasta %2 ya no se conserva.</translation>
    </message>
    <message>
        <source>Who has an event?</source>
        <translation>¿Quién tiene un evento?</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are chosen.</source>
        <translation>
            <numerusform>%n evento elegido.</numerusform>
            <numerusform>%n eventos elegidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one to see who has it</source>
        <translation>Elija uno para ver quién lo tiene</translation>
    </message>
    <message>
        <source>Who has event %1</source>
        <translation>Quién tiene el evento %1</translation>
    </message>
    <message>
        <source>%1 %2, read %3</source>
        <comment>resource, key, time</comment>
        <translation>%1 %2, leído %3</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Who has %1 %2</source>
        <comment>resource, key</comment>
        <translation>Quién tiene %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of it; the newest is %1, read %2</source>
        <comment>a sequence, a time</comment>
        <translation>
            <numerusform>%n evento suyo; el más reciente es %1, leído %2</numerusform>
            <numerusform>%n eventos suyos; el más reciente es %1, leído %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 being sent again; see Activity.</source>
        <comment>%1 is a count of events</comment>
        <translation>Reenviando %1; vea Actividad.</translation>
    </message>
</context>
<context>
    <name>postrider::FateTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué ocurrió</translation>
    </message>
</context>
<context>
    <name>postrider::FeedAttemptsTab</name>
    <message numerus="yes">
        <source>%n new attempt(s)</source>
        <translation>
            <numerusform>%n intento nuevo</numerusform>
            <numerusform>%n intentos nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n new attempts</source>
        <translation>
            <numerusform>Más de %n intento nuevo</numerusform>
            <numerusform>Más de %n intentos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message numerus="yes">
        <source>%1 attempt(s) exported</source>
        <translation>
            <numerusform>%1 intento exportado</numerusform>
            <numerusform>%1 intentos exportados</numerusform>
        </translation>
    </message>
    <message>
        <source>Every outcome</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>Attempts %1</source>
        <translation>Intentos %1</translation>
    </message>
    <message>
        <source>No attempt matches.</source>
        <translation>Ningún intento coincide.</translation>
    </message>
    <message>
        <source>Choose another outcome or another time above.</source>
        <translation>Elija arriba otro resultado u otro momento.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Todavía no se envió nada.</translation>
    </message>
    <message>
        <source>As soon as an event waits, it is sent, and stands here.</source>
        <translation>En cuanto un evento está en espera, se envía y aparece aquí.</translation>
    </message>
    <message>
        <source>The Consumer</source>
        <translation>El consumidor</translation>
    </message>
</context>
<context>
    <name>postrider::FeedDialog</name>
    <message>
        <source>Add a feed</source>
        <translation>Agregar un feed</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>What goes to whom?</source>
        <translation>¿Qué va a quién?</translation>
    </message>
    <message>
        <source>Now: only what is new</source>
        <translation>Ahora: solo lo nuevo</translation>
    </message>
    <message>
        <source>Beginning: all that was read</source>
        <translation>Principio: todo lo leído</translation>
    </message>
    <message>
        <source>A sequence</source>
        <translation>Una secuencia</translation>
    </message>
    <message>
        <source>&amp;Add feed</source>
        <translation>&amp;Agregar feed</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>There is already a feed with this name.</source>
        <translation>Ya existe un feed con este nombre.</translation>
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
        <translation>Todavía no hay ninguna fuente. Agregue una primero.</translation>
    </message>
    <message>
        <source>There is no Consumer yet. Add one first.</source>
        <translation>Todavía no hay ningún consumidor. Agregue uno primero.</translation>
    </message>
</context>
<context>
    <name>postrider::FeedFields</name>
    <message numerus="yes">
        <source>Of the newest %n event(s) it would carry %1.</source>
        <comment>%1 is how many</comment>
        <translation>
            <numerusform>Del evento más reciente llevaría %1.</numerusform>
            <numerusform>De los %n eventos más recientes llevaría %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another list holds for what was not sent yet. Events that name no FeedTypes pass only when this is empty.</source>
        <translation>Otra lista vale para lo que aún no se envió. Los eventos que no indican FeedTypes solo pasan cuando la lista está vacía.</translation>
    </message>
    <message>
        <source>This Source has named no FeedTypes so far. Events without them pass only when this is empty.</source>
        <translation>Esta fuente no ha indicado FeedTypes hasta ahora. Los eventos sin ellos solo pasan cuando este campo está vacío.</translation>
    </message>
    <message>
        <source>Such as IDX, VOW: events that name one of them. Those that name none pass only when this is empty.</source>
        <translation>Como IDX, VOW: los eventos que indican uno de ellos. Los que no indican ninguno solo pasan cuando este campo está vacío.</translation>
    </message>
    <message>
        <source>Sent with every delivery, so that the Consumer can tell its feeds apart.</source>
        <translation>Se envía con cada entrega, para que el consumidor pueda distinguir sus feeds.</translation>
    </message>
    <message>
        <source>Names as the Source writes them, such as Property, Media. Empty carries all.</source>
        <translation>Nombres tal como los escribe la fuente, como Property, Media. Vacío lleva todo.</translation>
    </message>
    <message>
        <source>Names as the Source writes them. Another list holds for what was not sent yet.</source>
        <translation>Nombres tal como los escribe la fuente. Otra lista vale para lo que aún no se envió.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All, and what names none</source>
        <translation>Todos, y lo que no indica ninguno</translation>
    </message>
</context>
<context>
    <name>postrider::FeedPage</name>
    <message>
        <source>&amp;Send an event now…</source>
        <translation>Enviar un evento &amp;ahora…</translation>
    </message>
    <message>
        <source>&amp;Go back to an earlier event…</source>
        <translation>&amp;Volver a un evento anterior…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>En espera %1</translation>
    </message>
    <message>
        <source>Set aside %1</source>
        <translation>Apartados %1</translation>
    </message>
    <message>
        <source>Resends</source>
        <translation>Reenvíos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>postrider::FeedResendsTab</name>
    <message>
        <source>Resends</source>
        <translation>Reenvíos</translation>
    </message>
    <message>
        <source>Nothing was sent again.</source>
        <translation>No se reenvió nada.</translation>
    </message>
    <message>
        <source>Resend… above sends events again; so does the page Events.</source>
        <translation>Reenviar…, arriba, vuelve a enviar eventos; también la página Eventos.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>&amp;After what is new</source>
        <translation>&amp;Después de lo nuevo</translation>
    </message>
    <message>
        <source>&amp;Before what is new</source>
        <translation>&amp;Antes de lo nuevo</translation>
    </message>
    <message>
        <source>Nothing is being sent again.</source>
        <translation>No se está reenviando nada.</translation>
    </message>
    <message>
        <source>%1 to be sent again once the feed is resumed.</source>
        <translation>%1 por reenviar cuando se reanude el feed.</translation>
    </message>
    <message>
        <source>%1 to be sent again.</source>
        <translation>%1 por reenviar.</translation>
    </message>
    <message>
        <source>%1 to be sent again, until about %2 at its pace.</source>
        <translation>%1 por reenviar, hasta cerca de %2 a su ritmo.</translation>
    </message>
</context>
<context>
    <name>postrider::FeedSetAsideTab</name>
    <message>
        <source>What the Consumer said</source>
        <translation>Lo que dijo el consumidor</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartados</translation>
    </message>
    <message>
        <source>Set aside %1</source>
        <translation>Apartados %1</translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation>No hay nada apartado.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is (are) set aside: %2 does not have them. Send them again once the cause is mended.</source>
        <comment>%1 is a count of events</comment>
        <translation>
            <numerusform>%1 está apartado: %2 no lo tiene. Vuelva a enviarlo cuando se haya corregido la causa.</numerusform>
            <numerusform>%1 están apartados: %2 no los tiene. Vuelva a enviarlos cuando se haya corregido la causa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a&amp;gain…</source>
        <translation>Volver a en&amp;viar…</translation>
    </message>
    <message>
        <source>Send all a&amp;gain…</source>
        <translation>Volver a en&amp;viar todo…</translation>
    </message>
    <message>
        <source>&amp;Mark as settled…</source>
        <translation>&amp;Dar por resuelto…</translation>
    </message>
    <message>
        <source>&amp;Mark all as settled…</source>
        <translation>&amp;Dar todo por resuelto…</translation>
    </message>
    <message>
        <source>An event that %1 refuses would stand here, with the reason.</source>
        <translation>Un evento que %1 rechace aparecería aquí, con el motivo.</translation>
    </message>
    <message>
        <source>%1 being sent again; see Resends.</source>
        <comment>%1 is a count of events</comment>
        <translation>Reenviando %1; vea Reenvíos.</translation>
    </message>
    <message>
        <source>%1 marked as settled; the reason is in Activity.</source>
        <comment>%1 is a count of events</comment>
        <translation>Dado por resuelto: %1; el motivo está en Actividad.</translation>
    </message>
    <message>
        <source>What %1 said %2, in attempt %3:</source>
        <comment>a Consumer, a time, a number</comment>
        <translation>Lo que dijo %1 (%2), en el intento %3:</translation>
    </message>
    <message>
        <source>What %1 said</source>
        <translation>Lo que dijo %1</translation>
    </message>
</context>
<context>
    <name>postrider::FeedSettingsTab</name>
    <message>
        <source>With what was new when it was added</source>
        <translation>Con lo nuevo desde que se agregó</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>En el principio</translation>
    </message>
    <message>
        <source>At sequence %1</source>
        <translation>En la secuencia %1</translation>
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
        <translation>siempre una lista</translation>
    </message>
    <message>
        <source>with addresses of records</source>
        <translation>con direcciones de registros</translation>
    </message>
    <message>
        <source>without addresses of records</source>
        <translation>sin direcciones de registros</translation>
    </message>
    <message>
        <source>with FeedTypes</source>
        <translation>con FeedTypes</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The feed stops, until somebody resumes it</source>
        <translation>El feed se detiene hasta que alguien lo reanude</translation>
    </message>
    <message>
        <source>It is set aside, and the feed goes on</source>
        <translation>Se aparta, y el feed continúa</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Stored, ends %1</source>
        <translation>Guardado, vence %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Venció %1</translation>
    </message>
    <message>
        <source>None: only people resume it</source>
        <translation>Ninguno: solo las personas lo reanudan</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Creado %1</translation>
    </message>
    <message>
        <source>Made %1, ended %2</source>
        <translation>Creado %1, venció %2</translation>
    </message>
    <message>
        <source>Made %1, ends %2</source>
        <translation>Creado %1, vence %2</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consumidor</translation>
    </message>
    <message>
        <source>Resume by the Consumer</source>
        <translation>Reanudación por el consumidor</translation>
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
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>FeedTypes</source>
        <translation>FeedTypes</translation>
    </message>
    <message>
        <source>All, and what names none</source>
        <translation>Todos, y lo que no indica ninguno</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Resume token</source>
        <translation>Token de reanudación</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>Se llama a</translation>
    </message>
    <message>
        <source>Listened to</source>
        <translation>Se escucha</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No; see Settings</source>
        <translation>No; vea Ajustes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Dirección de entrega</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Business contact</source>
        <translation>Contacto comercial</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contacto técnico</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Event format</source>
        <translation>Formato de eventos</translation>
    </message>
    <message>
        <source>Events at a time</source>
        <translation>Eventos por POST</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>At most %1 a minute</source>
        <translation>Como máximo %1 por minuto</translation>
    </message>
    <message>
        <source>As the Consumer can take it</source>
        <translation>El que admita el consumidor</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Plazo de respuesta</translation>
    </message>
    <message>
        <source>Suspended after</source>
        <translation>Suspendido tras</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) in a row</source>
        <translation>
            <numerusform>%n fallo seguido</numerusform>
            <numerusform>%n fallos seguidos</numerusform>
        </translation>
    </message>
    <message>
        <source>An event that is refused</source>
        <translation>Un evento rechazado</translation>
    </message>
    <message>
        <source>Label is sent as</source>
        <translation>La etiqueta se envía como</translation>
    </message>
    <message>
        <source>Headers of its own</source>
        <translation>Encabezados propios</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>As this system trusts</source>
        <translation>Los de confianza de este sistema</translation>
    </message>
    <message>
        <source>An authority of its own, too</source>
        <translation>También una autoridad propia</translation>
    </message>
</context>
<context>
    <name>postrider::FeedTable</name>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
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
        <translation>nunca</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Etiqueta: %1</translation>
    </message>
    <message>
        <source>Carries %1</source>
        <translation>Lleva %1</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Last accepted</source>
        <translation>Último aceptado</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
</context>
<context>
    <name>postrider::FeedTimelineTab</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 no se pudo escribir: %2.</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Espera pedida</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>dddd d MMMM, HH:mm</source>
        <comment>a day and a time</comment>
        <translation>dddd d &apos;de&apos; MMMM, HH:mm</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>a time</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>As a &amp;Picture…</source>
        <translation>Como &amp;imagen…</translation>
    </message>
    <message>
        <source>As a &amp;Table, for Evidence…</source>
        <translation>Como &amp;tabla, para evidencia…</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Cronología de %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>a Consumer</comment>
        <translation>Para %1</translation>
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
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>En espera %1</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>No hay nada en espera.</translation>
    </message>
    <message>
        <source>New events are sent as soon as they are read.</source>
        <translation>Los eventos nuevos se envían en cuanto se leen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 wait(s).</source>
        <comment>%1 is a count of events</comment>
        <translation>
            <numerusform>%1 en espera.</numerusform>
            <numerusform>%1 en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 At its pace it is up to date by about %2.</source>
        <translation>%1 A su ritmo, estará al día hacia %2.</translation>
    </message>
    <message>
        <source>%1 We call again at %2; at its usual pace it is up to date by about %3.</source>
        <translation>%1 Volvemos a llamar: %2; a su ritmo habitual, estará al día hacia %3.</translation>
    </message>
    <message>
        <source>%1 We call again at %2.</source>
        <translation>%1 Volvemos a llamar: %2.</translation>
    </message>
    <message>
        <source>%1 They are tried again by themselves.</source>
        <translation>%1 Se reintenta por sí solo.</translation>
    </message>
    <message>
        <source>%1 Nothing is sent until somebody resumes the feed.</source>
        <translation>%1 No se envía nada hasta que alguien reanude el feed.</translation>
    </message>
</context>
<context>
    <name>postrider::FeedsPage</name>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>There are no feeds yet.</source>
        <translation>Todavía no hay feeds.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feed(s)</source>
        <translation>
            <numerusform>%Ln feed</numerusform>
            <numerusform>%Ln feeds</numerusform>
        </translation>
    </message>
    <message>
        <source>No feed has this in its name, its Consumer or its state.</source>
        <translation>Ningún feed tiene esto en su nombre, su consumidor o su estado.</translation>
    </message>
    <message>
        <source>Nothing is delivered to anybody.</source>
        <translation>No se entrega nada a nadie.</translation>
    </message>
    <message>
        <source>A feed sends the events of a Source to a Consumer. Add one here once both are known.</source>
        <translation>Un feed envía los eventos de una fuente a un consumidor. Agregue uno aquí cuando se conozcan ambos.</translation>
    </message>
</context>
<context>
    <name>postrider::FeedsTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
</context>
<context>
    <name>postrider::FeedsTimelineView</name>
    <message>
        <source>Timeline of all feeds</source>
        <translation>Cronología de todos los feeds</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a list, the row in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>postrider::FileExport</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written so far</source>
        <translation>
            <numerusform>%Ln fila escrita hasta ahora</numerusform>
            <numerusform>%Ln filas escritas hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>No se exportó nada. %1</translation>
    </message>
</context>
<context>
    <name>postrider::FolderFields</name>
    <message>
        <source>Lakeside export</source>
        <translation>Exportación Lakeside</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>Revisando %1…</translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation>Carpeta de archivos</translation>
    </message>
</context>
<context>
    <name>postrider::HeadersEdit</name>
    <message>
        <source>Header</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Fixed headers</source>
        <translation>Encabezados fijos</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>Agregar encabezado</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>Quitar encabezado</translation>
    </message>
</context>
<context>
    <name>postrider::HelpWindow</name>
    <message>
        <source>Not on this page.</source>
        <translation>No está en esta página.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>%1 – Postrider Help</source>
        <comment>a page of the guide</comment>
        <translation>%1 – Ayuda de Postrider</translation>
    </message>
</context>
<context>
    <name>postrider::HoldTableModel</name>
    <message>
        <source>so far %1</source>
        <translation>hasta ahora %1</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
</context>
<context>
    <name>postrider::ImportChangeModel</name>
    <message>
        <source>added</source>
        <translation>agregado</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consumidor</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>postrider::ImportDialog</name>
    <message>
        <source>Import Consumers and Feeds</source>
        <translation>Importar consumidores y feeds</translation>
    </message>
    <message>
        <source>Consumers and Feeds (*.csv *.json *.txt)</source>
        <translation>Consumidores y feeds (*.csv *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Leyendo %1…</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>No se puede importar %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) in %1 are wrong</source>
        <translation>
            <numerusform>%Ln error en %1</numerusform>
            <numerusform>%Ln errores en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in %1 is here already</source>
        <translation>Todo lo que hay en %1 ya está aquí</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Nothing is imported. Correct the file and save it, then read it again.</source>
        <translation>No se importa nada. Corrija el archivo, guárdelo y léalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 The first %2 are listed.</source>
        <translation>%1 Se muestran los primeros %2.</translation>
    </message>
    <message>
        <source>Nothing is removed.</source>
        <translation>No se elimina nada.</translation>
    </message>
    <message>
        <source>%1 as before. Nothing is removed.</source>
        <translation>%1 sin cambios. No se elimina nada.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a token yet: %1. Enter each on this page, with Replace token.</source>
        <translation>Todavía sin token: %1. Introduzca cada uno en esta página, con “Nuevo token…”.</translation>
    </message>
    <message>
        <source>Tokens are never in a file; afterwards one is to be entered for: %1.</source>
        <translation>Los tokens nunca están en un archivo; después hay que introducir uno para: %1.</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>Lo que está mal en el archivo</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Lo que hace la importación</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>postrider::ImportProblemModel</name>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
</context>
<context>
    <name>postrider::IntervalComboBox</name>
    <message>
        <source>every %1</source>
        <translation>cada %1</translation>
    </message>
</context>
<context>
    <name>postrider::KeepingForm</name>
    <message>
        <source>Backups of Postrider (*.%1)</source>
        <translation>Copias de seguridad de Postrider (*.%1)</translation>
    </message>
    <message>
        <source>Back up profile</source>
        <translation>Hacer una copia del perfil</translation>
    </message>
    <message>
        <source>Save a report for support</source>
        <translation>Guardar un informe para soporte</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Archivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>The backup is in %1. Tokens and passwords are not in it.</source>
        <translation>La copia está en %1. No contiene tokens ni contraseñas.</translation>
    </message>
    <message>
        <source>The report is in %1. There are no tokens in it; there are names, addresses and record keys.</source>
        <translation>El informe está en %1. No contiene tokens; sí contiene nombres, direcciones y claves de registro.</translation>
    </message>
    <message>
        <source>The record in this backup is wrong, and it was not restored. %1</source>
        <translation>El historial de esta copia no es correcto, y no se restauró. %1</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>It was cancelled. Nothing was written.</source>
        <translation>Se canceló. No se escribió nada.</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Lo habitual</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>postrider::LedgerCheck</name>
    <message>
        <source>Check of the ledger</source>
        <translation>Comprobación del libro de entregas</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 de %2 eventos</translation>
    </message>
    <message>
        <source>Reading what was accepted…</source>
        <translation>Leyendo lo aceptado…</translation>
    </message>
    <message>
        <source>The check was cancelled. It changed nothing.</source>
        <translation>La comprobación se canceló. No cambió nada.</translation>
    </message>
    <message>
        <source>Checked %1 in %2.</source>
        <comment>a time, a duration</comment>
        <translation>Comprobado: %1, en %2.</translation>
    </message>
    <message numerus="yes">
        <source>The record of %n feed(s) is wrong.</source>
        <translation>
            <numerusform>El historial de %n feed es incorrecto.</numerusform>
            <numerusform>El historial de %n feeds es incorrecto.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no feed yet, so there is nothing to account for.</source>
        <translation>Todavía no hay ningún feed, así que no hay nada de lo que dar cuenta.</translation>
    </message>
    <message numerus="yes">
        <source>Every one of %1 events is accounted for in %n feed(s).</source>
        <translation>
            <numerusform>En %n feed consta qué ocurrió con cada uno de %1 eventos.</numerusform>
            <numerusform>En %n feeds consta qué ocurrió con cada uno de %1 eventos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a copy of the profile&apos;s folder and ask for help.</source>
        <translation>Guarde una copia de la carpeta del perfil y pida ayuda.</translation>
    </message>
    <message>
        <source>To be sure that a Consumer has everything, send its events again from the first sequence that is wrong: on the page Events, look for &quot;%1..&quot;.</source>
        <translation>Para tener la certeza de que un consumidor lo tiene todo, reenvíe sus eventos desde la primera secuencia incorrecta: en la página Eventos, busque “%1..”.</translation>
    </message>
</context>
<context>
    <name>postrider::ListPage</name>
    <message>
        <source>Replace &amp;token…</source>
        <translation>Nuevo &amp;token…</translation>
    </message>
</context>
<context>
    <name>postrider::LongWaitCard</name>
    <message>
        <source>Asked us to wait until %1.</source>
        <translation>Nos pidió esperar hasta %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) wait.</source>
        <translation>
            <numerusform>%Ln evento en espera.</numerusform>
            <numerusform>%Ln eventos en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>You decided to keep to it. %1</source>
        <translation>Usted decidió respetarlo. %1</translation>
    </message>
    <message>
        <source>That is longer than usual and may be a mistake. We keep to it unless you decide otherwise. %1</source>
        <translation>Es más de lo habitual y puede ser un error. Lo respetamos, a menos que usted decida otra cosa. %1</translation>
    </message>
    <message>
        <source>&amp;Keep waiting</source>
        <translation>&amp;Seguir esperando</translation>
    </message>
    <message>
        <source>&amp;End the wait…</source>
        <translation>&amp;Terminar la espera…</translation>
    </message>
    <message>
        <source>End the wait</source>
        <translation>Terminar la espera</translation>
    </message>
    <message>
        <source>Call %1 before the time it asked for?</source>
        <translation>¿Llamar a %1 antes de la hora que pidió?</translation>
    </message>
    <message>
        <source>%1 asked us not to call before %2. If you end the wait, we call again at once, slowly at first. A Consumer that is called too early may refuse us altogether, so ask there first. Ending the wait is put on record in Activity.</source>
        <translation>%1 nos pidió no llamar antes de %2. Si usted termina la espera, volvemos a llamar enseguida, despacio al principio. Un consumidor al que se llama demasiado pronto puede rechazarnos por completo, así que pregunte allí primero. El fin de la espera queda anotado en Actividad.</translation>
    </message>
    <message>
        <source>The wait is over. %1</source>
        <translation>La espera terminó. %1</translation>
    </message>
</context>
<context>
    <name>postrider::MainWindow</name>
    <message>
        <source>Postrider – practice</source>
        <translation>Postrider – práctica</translation>
    </message>
    <message>
        <source>Postrider</source>
        <translation>Postrider</translation>
    </message>
    <message>
        <source>This is practice: a Producer and four Consumers on this machine alone. Nobody else is called, and everything here goes when you close the window.</source>
        <translation>Esto es una práctica: un productor y cuatro consumidores, solo en este equipo. No se llama a nadie más, y todo lo que hay aquí desaparece al cerrar la ventana.</translation>
    </message>
    <message>
        <source>Postrider is closing: it waits for the answers to what was just sent, at most five seconds.</source>
        <translation>Postrider se está cerrando: espera las respuestas a lo que acaba de enviar, cinco segundos como máximo.</translation>
    </message>
    <message>
        <source>   </source>
        <comment>between what two Sources do</comment>
        <translation>   </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) · %1 waiting</source>
        <translation>
            <numerusform>%n feed · %1 en espera</numerusform>
            <numerusform>%n feeds · %1 en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>About Postrider</source>
        <translation>Acerca de Postrider</translation>
    </message>
    <message>
        <source>Postrider %1, with Qt %2</source>
        <translation>Postrider %1, con Qt %2</translation>
    </message>
    <message>
        <source>It pushes EntityEvents to those who subscribed: politely, in order, and with proof. It is free software under the GNU General Public License, version 3 or later, and comes without any warranty.</source>
        <translation>Envía EntityEvents a quienes se suscribieron: con cortesía, en orden y con comprobante. Es software libre bajo la Licencia Pública General de GNU, versión 3 o posterior, y se ofrece sin garantía alguna.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>The guide; %1 opens it for what is in front</source>
        <comment>a key</comment>
        <translation>La guía; %1 la abre en lo que tiene delante</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Ayuda de esta página</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Contenido</translation>
    </message>
    <message>
        <source>&amp;Guide for Consumers</source>
        <translation>&amp;Guía para consumidores</translation>
    </message>
    <message>
        <source>&amp;About Postrider</source>
        <translation>Acerca &amp;de Postrider</translation>
    </message>
</context>
<context>
    <name>postrider::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need you</source>
        <translation>
            <numerusform>%1, %n requiere su atención</numerusform>
            <numerusform>%1, %n requieren su atención</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::NumberingDialog</name>
    <message>
        <source>Its numbers are looked at once more. If they are right again, reading goes on by itself.</source>
        <translation>Sus números se miran una vez más. Si vuelven a ser correctos, la lectura continúa por sí sola.</translation>
    </message>
    <message>
        <source>What has a number of %1 or lower counts as read and is never sent, even if it is another event now. What is above is read as before.</source>
        <translation>Lo que tiene un número %1 o menor cuenta como leído y no se envía nunca, aunque ahora sea otro evento. Lo que está por encima se lee como antes.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) go on with the new numbers, under the names they have.</source>
        <translation>
            <numerusform>%n feed continúa con los números nuevos, con el nombre que tiene.</numerusform>
            <numerusform>%n feeds continúan con los números nuevos, con los nombres que tienen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on record is kept under the old names with today&apos;s date, and what waits there is still sent. Tell the Consumers that the sequences they get now are lower than before.</source>
        <translation>El historial se conserva con los nombres anteriores y la fecha de hoy, y lo que está en espera allí todavía se envía. Avise a los consumidores de que las secuencias que reciben ahora son más bajas que antes.</translation>
    </message>
    <message>
        <source>How to go on with %1</source>
        <translation>Cómo seguir con %1</translation>
    </message>
    <message>
        <source>%1 seems to number its events anew</source>
        <translation>%1 parece numerar sus eventos de nuevo</translation>
    </message>
    <message>
        <source>%1 asks nothing any more</source>
        <translation>%1 ya no pregunta nada</translation>
    </message>
    <message>
        <source>&amp;Go on so</source>
        <translation>&amp;Seguir así</translation>
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
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Paste the Producer&apos;s token</source>
        <translation>Pegue el token del productor</translation>
    </message>
    <message>
        <source>Leave it empty when the Source wants none. %1</source>
        <translation>Déjelo vacío si la fuente no pide ninguno. %1</translation>
    </message>
    <message>
        <source>Client se&amp;cret</source>
        <translation>&amp;Secreto de cliente</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secreto de cliente</translation>
    </message>
    <message>
        <source>Paste the client&apos;s secret</source>
        <translation>Pegue el secreto del cliente</translation>
    </message>
    <message>
        <source>Asking %1 for its newest event…</source>
        <translation>Pidiendo a %1 su evento más reciente…</translation>
    </message>
    <message>
        <source>Service root</source>
        <translation>Raíz del servicio</translation>
    </message>
    <message>
        <source>The service root</source>
        <translation>La raíz del servicio</translation>
    </message>
</context>
<context>
    <name>postrider::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>A feed brings the events of one Source to one Consumer. Say where the events come from and who wants them, and it begins.</source>
        <translation>Un feed lleva los eventos de una fuente a un consumidor. Diga de dónde vienen los eventos y quién los quiere, y empieza.</translation>
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
        <translation>Los ajustes no se pueden escribir en %1. Valen hasta que se cierre Postrider.</translation>
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
        <translation>evento %1</translation>
    </message>
    <message>
        <source>events %1 to %2</source>
        <translation>eventos %1 a %2</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Guardar el comprobante</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Documentos (*.pdf)</translation>
    </message>
    <message>
        <source>What it was sent and when, each try with its headers, and what it answered, with its own Date and request numbers. The token is never in it. Fit to be mailed.</source>
        <translation>Qué se le envió y cuándo, cada intento con sus encabezados, y qué respondió, con su propio Date y sus números de solicitud. Nunca incluye el token. Apto para enviar por correo.</translation>
    </message>
    <message>
        <source>No Consumer has a feed of this Source, so nobody was ever to get it.</source>
        <translation>Ningún consumidor tiene un feed de esta fuente, así que nadie iba a recibirlo.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Prove what a Consumer was sent</source>
        <translation>Demostrar qué se envió a un consumidor</translation>
    </message>
    <message>
        <source>Every event of %1 %2</source>
        <translation>Todos los eventos de %1 %2</translation>
    </message>
    <message>
        <source>Event %1 alone</source>
        <translation>Solo el evento %1</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen event(s)</source>
        <translation>
            <numerusform>El evento elegido</numerusform>
            <numerusform>Los %n eventos elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF, to be read</source>
        <translation>PDF, para leer</translation>
    </message>
    <message>
        <source>CSV, a table for spreadsheets</source>
        <translation>CSV, una tabla para hojas de cálculo</translation>
    </message>
</context>
<context>
    <name>postrider::QuoteBox</name>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>postrider::RangeButtons</name>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La última hora</translation>
    </message>
    <message>
        <source>The last 6 hours</source>
        <translation>Las últimas 6 horas</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Las últimas 24 horas</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Los últimos 7 días</translation>
    </message>
</context>
<context>
    <name>postrider::RecordTableModel</name>
    <message>
        <source>Not for this feed</source>
        <translation>No es para este feed</translation>
    </message>
    <message>
        <source>Has none of them</source>
        <translation>No tiene ninguno de ellos</translation>
    </message>
    <message>
        <source>Has the newest, %1</source>
        <translation>Tiene el más reciente, %1</translation>
    </message>
    <message>
        <source>Has an older one, %1</source>
        <translation>Tiene uno anterior, %1</translation>
    </message>
    <message>
        <source>accepted %1, attempt %2</source>
        <comment>a time, a number</comment>
        <translation>aceptado %1, intento %2</translation>
    </message>
    <message numerus="yes">
        <source>%n newer event(s)</source>
        <translation>
            <numerusform>%n evento más nuevo</numerusform>
            <numerusform>%n eventos más nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts of a line</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>This record is for none of the feeds.</source>
        <translation>Este registro no es para ninguno de los feeds.</translation>
    </message>
    <message>
        <source>Every feed that carries this record has its newest event.</source>
        <translation>Todos los feeds que llevan este registro tienen su evento más reciente.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have the newest event of this record</source>
        <translation>
            <numerusform>%n feed tiene el evento más reciente de este registro</numerusform>
            <numerusform>%n feeds tienen el evento más reciente de este registro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have(has) an older one</source>
        <translation>
            <numerusform>%n tiene uno anterior</numerusform>
            <numerusform>%n tienen uno anterior</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have(has) none</source>
        <translation>
            <numerusform>%n no tiene ninguno</numerusform>
            <numerusform>%n no tienen ninguno</numerusform>
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
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>The newest that it has</source>
        <translation>El más reciente que tiene</translation>
    </message>
</context>
<context>
    <name>postrider::RemoveDialog</name>
    <message>
        <source>Attempts %1</source>
        <translation>Intentos %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 attempt(s) exported</source>
        <translation>
            <numerusform>%1 intento exportado</numerusform>
            <numerusform>%1 intentos exportados</numerusform>
        </translation>
    </message>
    <message>
        <source>Its event log goes with it: %1. That cannot be undone.</source>
        <translation>Se elimina también su registro de eventos: %1. No se puede deshacer.</translation>
    </message>
    <message>
        <source>%1 still to be sent: they will not be.</source>
        <translation>%1 por enviar: ya no se enviará nada de esto.</translation>
    </message>
    <message>
        <source>%1 set aside: they can then no longer be sent.</source>
        <translation>%1 en apartados: ya no se podrá enviar nada de esto.</translation>
    </message>
    <message>
        <source>It has no record of deliveries yet.</source>
        <translation>Todavía no tiene historial de entregas.</translation>
    </message>
    <message numerus="yes">
        <source>Its record of %Ln attempt(s), the proof of who received what, goes with it.</source>
        <translation>
            <numerusform>Se elimina también su historial de %Ln intento, la prueba de quién recibió qué.</numerusform>
            <numerusform>Se elimina también su historial de %Ln intentos, la prueba de quién recibió qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>That cannot be undone.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need it and have to be removed first: %1.</source>
        <translation>
            <numerusform>%n feed lo necesita y hay que eliminarlo primero: %1.</numerusform>
            <numerusform>%n feeds lo necesitan y hay que eliminarlos primero: %1.</numerusform>
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
        <translation>No hay nada que reenviar.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Send events again</source>
        <translation>Reenviar eventos</translation>
    </message>
    <message numerus="yes">
        <source>This sends %1 again, to %n feed(s); the slowest takes about %2.</source>
        <comment>a count of events, a time</comment>
        <translation>
            <numerusform>Esto reenvía %1 a %n feed; el más lento tarda cerca de %2.</numerusform>
            <numerusform>Esto reenvía %1 a %n feeds; el más lento tarda cerca de %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>This sends %1 again to %2; at its pace, about %3.</source>
        <comment>a count of events, a feed, a time</comment>
        <translation>Esto reenvía %1 a %2; a su ritmo, cerca de %3.</translation>
    </message>
    <message>
        <source>No feed carries these events.</source>
        <translation>Ningún feed lleva estos eventos.</translation>
    </message>
    <message>
        <source>Choose to which feeds.</source>
        <translation>Elija a qué feeds.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>%1 so far.</source>
        <comment>a count of events</comment>
        <translation>%1 hasta ahora.</translation>
    </message>
    <message>
        <source>These feeds have not settled any such event. What waits is sent anyway.</source>
        <translation>Estos feeds no han resuelto ningún evento así. Lo que está en espera se envía de todos modos.</translation>
    </message>
    <message>
        <source>New events wait meanwhile, for %1 about %2. Where a feed stands does not change.</source>
        <comment>a feed, a time</comment>
        <translation>Los eventos nuevos esperan mientras tanto; en %1, cerca de %2. La posición de los feeds no cambia.</translation>
    </message>
    <message>
        <source>New events are sent as they come; these fill the time between. Where a feed stands does not change.</source>
        <translation>Los eventos nuevos se envían según llegan; estos ocupan los huecos. La posición de los feeds no cambia.</translation>
    </message>
    <message>
        <source>What was read until %1 is no longer on record, and not sent. %2</source>
        <comment>a time, a sentence</comment>
        <translation>Lo que se leyó hasta %1 ya no se conserva y no se envía. %2</translation>
    </message>
    <message>
        <source>That is much: it goes on until about %1. On the page of the feed, under Resends, it can be paused and cancelled.</source>
        <translation>Es mucho: continúa hasta cerca de %1. En la página del feed, en Reenvíos, se puede poner en pausa y cancelar.</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <comment>a count of events, a time</comment>
        <translation>%1, cerca de %2</translation>
    </message>
    <message>
        <source>%1; it stands still: once it is resumed</source>
        <translation>%1; está detenido: cuando se reanude</translation>
    </message>
    <message>
        <source>%1; once its wait is over</source>
        <translation>%1; cuando termine su espera</translation>
    </message>
    <message>
        <source>nothing to send again</source>
        <translation>nada que reenviar</translation>
    </message>
    <message>
        <source>Only the &amp;newest event of each record</source>
        <translation>Solo el evento más &amp;reciente de cada registro</translation>
    </message>
    <message numerus="yes">
        <source>Only the &amp;newest event of each record (%1 of %n record(s))</source>
        <comment>%1 is a count of events</comment>
        <translation>
            <numerusform>Solo el evento más &amp;reciente de cada registro (%1 de %n registro)</numerusform>
            <numerusform>Solo el evento más &amp;reciente de cada registro (%1 de %n registros)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 de %2 elegidos</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>After what is new</source>
        <translation>Después de lo nuevo</translation>
    </message>
    <message>
        <source>Before what is new</source>
        <translation>Antes de lo nuevo</translation>
    </message>
</context>
<context>
    <name>postrider::ResendSelection</name>
    <message>
        <source>Say which record, by its resource and its key.</source>
        <translation>Diga qué registro, con su recurso y su clave.</translation>
    </message>
    <message>
        <source>Say from which sequence on.</source>
        <translation>Diga desde qué secuencia.</translation>
    </message>
    <message>
        <source>The last sequence is below the first.</source>
        <translation>La última secuencia es menor que la primera.</translation>
    </message>
    <message>
        <source>The time ends before it begins.</source>
        <translation>El período termina antes de empezar.</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen event(s)</source>
        <translation>
            <numerusform>El evento elegido</numerusform>
            <numerusform>Los %n eventos elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Every event of %1 %2</source>
        <translation>Todos los eventos de %1 %2</translation>
    </message>
    <message>
        <source>Every event of one record</source>
        <translation>Todos los eventos de un registro</translation>
    </message>
    <message>
        <source>A range of sequences</source>
        <translation>Un rango de secuencias</translation>
    </message>
    <message>
        <source>Everything read since a time</source>
        <translation>Todo lo leído desde un momento</translation>
    </message>
    <message>
        <source>Everything that was accepted in a time</source>
        <translation>Todo lo aceptado en un período</translation>
    </message>
    <message>
        <source>Everything that is set aside</source>
        <translation>Todo lo que está apartado</translation>
    </message>
</context>
<context>
    <name>postrider::ResendTableModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <comment>a time</comment>
        <translation>Rechazado %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <comment>a time</comment>
        <translation>Terminado %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Goes before what is new</source>
        <translation>Va antes de lo nuevo</translation>
    </message>
    <message>
        <source>Goes after what is new</source>
        <translation>Va después de lo nuevo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many events of so many</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>By hand: %1 %2.</source>
        <comment>a resource, a key</comment>
        <translation>A mano: %1 %2.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>postrider::ResumeDialog</name>
    <message>
        <source>Resume %1</source>
        <translation>Reanudar %1</translation>
    </message>
    <message>
        <source>From where does %1 go on?</source>
        <translation>¿Desde dónde continúa %1?</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Nothing waits. New events are sent as they are read.</source>
        <translation>No hay nada en espera. Los eventos nuevos se envían en cuanto se leen.</translation>
    </message>
    <message>
        <source>Sends %1, in order. Nothing is left out.</source>
        <translation>Envía %1, en orden. No se omite nada.</translation>
    </message>
    <message>
        <source>The same, as nothing waits.</source>
        <translation>Lo mismo, ya que no hay nada en espera.</translation>
    </message>
    <message>
        <source>Sets %1 aside: they are not sent, but stay in sight and can be sent later.</source>
        <translation>Aparta %1: no se envía nada de esto, pero sigue a la vista y se puede enviar más tarde.</translation>
    </message>
    <message>
        <source>%1 asked us to wait until %2. Nothing is sent before.</source>
        <translation>%1 nos pidió esperar hasta %2. No se envía nada antes.</translation>
    </message>
    <message>
        <source>The event with this number is the next one; lower than before sends events again.</source>
        <translation>El evento con este número es el siguiente; uno más bajo que antes vuelve a enviar eventos.</translation>
    </message>
    <message>
        <source>Sends %1.</source>
        <translation>Envía %1.</translation>
    </message>
    <message>
        <source>%1 of them were settled before and are sent again.</source>
        <translation>De ellos, ya estaban resueltos y se reenvían: %1.</translation>
    </message>
    <message>
        <source>Sets %1 aside.</source>
        <translation>Aparta %1.</translation>
    </message>
</context>
<context>
    <name>postrider::ResumeTokenDialog</name>
    <message>
        <source>The present token becomes void at once.</source>
        <translation>El token actual deja de valer enseguida.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>The token becomes void at once, and only people resume this feed.</source>
        <translation>El token deja de valer enseguida, y solo las personas reanudan este feed.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>tras %n día</numerusform>
            <numerusform>tras %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed was removed meanwhile.</source>
        <translation>El feed se eliminó mientras tanto.</translation>
    </message>
    <message>
        <source>There is no resume token: only people resume this feed.</source>
        <translation>No hay token de reanudación: solo las personas reanudan este feed.</translation>
    </message>
    <message>
        <source>The present token was made %1 and does not end.</source>
        <translation>El token actual se creó %1 y no vence.</translation>
    </message>
    <message>
        <source>The present token was made %1 and ended %2.</source>
        <translation>El token actual se creó %1 y venció %2.</translation>
    </message>
    <message>
        <source>The present token was made %1 and ends %2.</source>
        <translation>El token actual se creó %1 y vence %2.</translation>
    </message>
    <message>
        <source>How %1 resumes %2</source>
        <comment>a Consumer, its Feed</comment>
        <translation>Cómo %1 reanuda %2</translation>
    </message>
    <message>
        <source>&amp;Replace the token…</source>
        <translation>&amp;Reemplazar el token…</translation>
    </message>
    <message>
        <source>&amp;Make a token</source>
        <translation>Crear un &amp;token</translation>
    </message>
    <message>
        <source>Consumers are not listened to yet. Turn that on under Settings.</source>
        <translation>Todavía no se escucha a los consumidores. Actívelo en Ajustes.</translation>
    </message>
</context>
<context>
    <name>postrider::RetentionChoice</name>
    <message>
        <source>For how long the record is kept</source>
        <translation>Cuánto tiempo se conserva el historial</translation>
    </message>
    <message>
        <source>What every feed has settled goes when it is older. What waits or is set aside stays.</source>
        <translation>Lo que todos los feeds han resuelto se elimina al superar ese tiempo. Lo que está en espera o apartado se queda.</translation>
    </message>
    <message>
        <source>The record of %1 begins after %2.</source>
        <comment>a Source, a time</comment>
        <translation>El historial de %1 empieza después de %2.</translation>
    </message>
    <message>
        <source>Keep less</source>
        <translation>Conservar menos</translation>
    </message>
    <message>
        <source>This removes from the record what is older than %1.</source>
        <translation>Esto elimina del historial lo anterior a %1.</translation>
    </message>
    <message>
        <source>Nobody can say any more who received it, or send it again. It does not come back.</source>
        <translation>Nadie podrá decir ya quién lo recibió ni volver a enviarlo. No se recupera.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>siempre</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::RewindDialog</name>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Say which event is to be the next one.</source>
        <translation>Diga qué evento debe ser el siguiente.</translation>
    </message>
    <message>
        <source>Event %1 is sent next. Then %2 wait, of which %3 were settled before and go once more.</source>
        <translation>El siguiente que se envía es el evento %1. Luego esperan %2; ya resueltos, que se envían una vez más: %3.</translation>
    </message>
    <message>
        <source>At its pace that takes about %1.</source>
        <translation>A su ritmo, eso tarda cerca de %1.</translation>
    </message>
    <message>
        <source>What was set aside from there on waits again.</source>
        <translation>Lo apartado desde ahí vuelve a estar en espera.</translation>
    </message>
    <message>
        <source>The feed stays suspended: nothing is sent until it is resumed.</source>
        <translation>El feed sigue suspendido: no se envía nada hasta que se reanude.</translation>
    </message>
    <message>
        <source>The feed stays paused: nothing is sent until it is resumed.</source>
        <translation>El feed sigue en pausa: no se envía nada hasta que se reanude.</translation>
    </message>
    <message>
        <source>Go back with %1</source>
        <translation>Volver atrás con %1</translation>
    </message>
    <message>
        <source>This sets %1 back and sends %2 again.</source>
        <translation>Esto hace retroceder el feed %1 y reenvía %2.</translation>
    </message>
    <message>
        <source>Set %1 back to an earlier event</source>
        <translation>Hacer volver el feed %1 a un evento anterior</translation>
    </message>
    <message>
        <source>%1 or lower</source>
        <translation>%1 o menor</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Volver</translation>
    </message>
</context>
<context>
    <name>postrider::Screenshots</name>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>La imagen %1 no se puede escribir.</translation>
    </message>
</context>
<context>
    <name>postrider::SendEventDialog</name>
    <message>
        <source>Send an event now</source>
        <translation>Enviar un evento ahora</translation>
    </message>
    <message>
        <source>This sends 1 event to %1.</source>
        <comment>a feed</comment>
        <translation>Esto envía 1 evento a %1.</translation>
    </message>
    <message numerus="yes">
        <source>This sends 1 event to %n feed(s) of %1.</source>
        <comment>a source</comment>
        <translation>
            <numerusform>Esto envía 1 evento a %n feed de %1.</numerusform>
            <numerusform>Esto envía 1 evento a %n feeds de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no feed to send it to. Add one first.</source>
        <translation>No hay ningún feed al que enviarlo. Agregue uno primero.</translation>
    </message>
    <message>
        <source>Say which record it is: its resource, such as Property, and its key as the Source writes it.</source>
        <translation>Diga qué registro es: su recurso, como Property, y su clave tal como la escribe la fuente.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>It becomes event %1 of %2 and is delivered like any other.</source>
        <comment>a sequence, a source</comment>
        <translation>Pasa a ser el evento %1 de %2 y se entrega como cualquier otro.</translation>
    </message>
    <message>
        <source>In each feed it has the number of the newest event that this feed has settled, so that where the Consumers stand does not change.</source>
        <translation>En cada feed lleva el número del evento más reciente que ese feed ha resuelto, para que la posición de los consumidores no cambie.</translation>
    </message>
    <message>
        <source>It has the number of the newest event that the feed has settled, so that where the Consumer stands does not change.</source>
        <translation>Lleva el número del evento más reciente que el feed ha resuelto, para que la posición del consumidor no cambie.</translation>
    </message>
    <message>
        <source>The feed stands still: it waits until the feed is resumed.</source>
        <translation>El feed está detenido: el evento espera hasta que se reanude.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) still: there it waits until the feed is resumed.</source>
        <translation>
            <numerusform>%n de ellos está detenido: allí el evento espera hasta que se reanude.</numerusform>
            <numerusform>%n de ellos están detenidos: allí el evento espera hasta que se reanuden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) do not carry it.</source>
        <translation>
            <numerusform>%n feed no lo lleva.</numerusform>
            <numerusform>%n feeds no lo llevan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) have settled nothing yet and do not get it.</source>
        <translation>
            <numerusform>%n feed no ha resuelto nada todavía y no lo recibe.</numerusform>
            <numerusform>%n feeds no han resuelto nada todavía y no lo reciben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log has event %1 of this record, read %2. Sending that one again may be what you want.</source>
        <comment>a sequence, a time</comment>
        <translation>El registro de eventos tiene el evento %1 de este registro, leído %2. Quizá lo que usted quiere es reenviar ese.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 is being sent to %n feed(s).</source>
        <comment>a resource, a key</comment>
        <translation>
            <numerusform>%1 %2 se está enviando a %n feed.</numerusform>
            <numerusform>%1 %2 se está enviando a %n feeds.</numerusform>
        </translation>
    </message>
    <message>
        <source>All feeds of %1 that carry it</source>
        <comment>a source</comment>
        <translation>Todos los feeds de %1 que lo llevan</translation>
    </message>
</context>
<context>
    <name>postrider::SetAsideModel</name>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>postrider::SettingsFields</name>
    <message>
        <source>The test was not sent.</source>
        <translation>La prueba no se envió.</translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation>No se guardó nada. %1</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Más</translation>
    </message>
    <message>
        <source>Stays as it is unless you paste another</source>
        <translation>Queda como está, a menos que pegue otro</translation>
    </message>
</context>
<context>
    <name>postrider::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Delivery goes on. The icon in the tray brings the window back.</source>
        <translation>La entrega continúa. El icono de la bandeja vuelve a mostrar la ventana.</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Postrider, and delivery waits until it is started again.</source>
        <translation>Este escritorio no tiene bandeja: al cerrar la ventana, Postrider termina, y la entrega espera hasta que se abra de nuevo.</translation>
    </message>
    <message>
        <source>Postrider %1, with Qt %2</source>
        <translation>Postrider %1, con Qt %2</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>No program was found that shows folders. The folder is the one above.</source>
        <translation>No se encontró ningún programa que muestre carpetas. La carpeta es la de arriba.</translation>
    </message>
</context>
<context>
    <name>postrider::SettingsStep</name>
    <message>
        <source>Ne&amp;xt anyway</source>
        <translation>Si&amp;guiente igualmente</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Si&amp;guiente</translation>
    </message>
    <message>
        <source>Correct it and try again. Or go on as it is: Postrider keeps asking, and says on the page Sources how that goes.</source>
        <translation>Corríjalo y vuelva a intentarlo. O siga tal como está: Postrider continúa preguntando y dice en la página Fuentes cómo va.</translation>
    </message>
</context>
<context>
    <name>postrider::SettleDialog</name>
    <message>
        <source>Mark %1 as settled?</source>
        <comment>a count of events</comment>
        <translation>¿Dar por resuelto: %1?</translation>
    </message>
    <message>
        <source>Nothing is sent, and %1 may never have them. They leave this list; the reason and your name stay on record with each of them. Say why they are settled.</source>
        <translation>No se envía nada, y puede que %1 nunca los reciba. Salen de esta lista; el motivo y su nombre quedan anotados en cada uno. Diga por qué se dan por resueltos.</translation>
    </message>
    <message>
        <source>&amp;Mark as settled</source>
        <translation>&amp;Dar por resuelto</translation>
    </message>
</context>
<context>
    <name>postrider::SetupAssistant</name>
    <message>
        <source>You can go on at any time from the Overview.</source>
        <translation>Puede continuar en cualquier momento desde el Resumen.</translation>
    </message>
    <message>
        <source>What was typed and not stored yet goes.</source>
        <translation>Lo escrito y aún no guardado se pierde.</translation>
    </message>
    <message>
        <source>Leave the setup?</source>
        <translation>¿Salir de la configuración?</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>The Source %1 is kept.</source>
        <translation>La fuente %1 se conserva.</translation>
    </message>
    <message>
        <source>The Source %1 and the Consumer %2 are kept.</source>
        <translation>La fuente %1 y el consumidor %2 se conservan.</translation>
    </message>
    <message>
        <source>Set up the first feed</source>
        <translation>Configurar el primer feed</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Si&amp;guiente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Step 1 of 3</source>
        <translation>Paso 1 de 3</translation>
    </message>
    <message>
        <source>Where do the events come from?</source>
        <translation>¿De dónde vienen los eventos?</translation>
    </message>
    <message>
        <source>From your MLS system: its EntityEvent Resource, which is a RESO Web API, or a view of its database, or files that it leaves in a folder. Whoever looks after that system knows which, and where.</source>
        <translation>De su sistema MLS: su recurso EntityEvent, que es una RESO Web API, o una vista de su base de datos, o archivos que deja en una carpeta. Quien se ocupa de ese sistema sabe cuál y dónde.</translation>
    </message>
    <message>
        <source>Step 2 of 3</source>
        <translation>Paso 2 de 3</translation>
    </message>
    <message>
        <source>Who gets them first?</source>
        <translation>¿Quién los recibe primero?</translation>
    </message>
    <message>
        <source>A Consumer is a broker&apos;s site or a vendor that wants to be told what changes. It names the address that events are sent to, and gives you a token for it.</source>
        <translation>Un consumidor es el sitio de un agente inmobiliario o un proveedor que quiere saber qué cambia. Indica la dirección a la que se envían los eventos y le da a usted un token para ella.</translation>
    </message>
    <message>
        <source>Step 3 of 3</source>
        <translation>Paso 3 de 3</translation>
    </message>
</context>
<context>
    <name>postrider::SourceFields</name>
    <message>
        <source>The Source</source>
        <translation>La fuente</translation>
    </message>
    <message>
        <source>There is already a Source of this name.</source>
        <translation>Ya existe una fuente con este nombre.</translation>
    </message>
    <message>
        <source>Add Source</source>
        <translation>Agregar fuente</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
</context>
<context>
    <name>postrider::SourceIntervalRow</name>
    <message>
        <source>How often %1 is read</source>
        <translation>Cada cuánto se lee %1</translation>
    </message>
</context>
<context>
    <name>postrider::SourceTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Necesita una respuesta</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Read to its end</source>
        <translation>Leída hasta el final</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>En lectura</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Se lee de</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Última lectura</translation>
    </message>
    <message>
        <source>Next read</source>
        <translation>Próxima lectura</translation>
    </message>
</context>
<context>
    <name>postrider::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>No Sources yet.</source>
        <translation>Todavía no hay fuentes.</translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) need(s) an answer before it is read again.</source>
        <translation>
            <numerusform>%n fuente necesita una respuesta antes de volver a leerse.</numerusform>
            <numerusform>%n fuentes necesitan una respuesta antes de volver a leerse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) can be read.</source>
        <translation>
            <numerusform>%n fuente se puede leer.</numerusform>
            <numerusform>%n fuentes se pueden leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Source(s) cannot be read.</source>
        <translation>
            <numerusform>%n fuente no se puede leer.</numerusform>
            <numerusform>%n fuentes no se pueden leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Read every %1, up to %2 at a time.</source>
        <translation>Se lee cada %1, hasta %2 cada vez.</translation>
    </message>
    <message>
        <source>Newest sequence read: %1</source>
        <translation>Secuencia más reciente leída: %1</translation>
    </message>
    <message>
        <source>Its numbering ended. It is not read again, and is kept for what is on record.</source>
        <translation>Su numeración terminó. No se vuelve a leer y se mantiene por lo que se conserva de ella.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>sequences</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Numbers left out, looked at again until %1 in case events turn up late: %2</source>
        <translation>Números omitidos, que se vuelven a mirar hasta %1 por si aparecen eventos tarde: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Search Sources</source>
        <translation>Buscar fuentes</translation>
    </message>
    <message>
        <source>A Source is where events come from: the EntityEvent Resource of your system, a view of its database, or a folder of files.</source>
        <translation>Una fuente es de donde vienen los eventos: el recurso EntityEvent de su sistema, una vista de su base de datos o una carpeta de archivos.</translation>
    </message>
    <message>
        <source>Add Source…</source>
        <translation>Agregar fuente…</translation>
    </message>
    <message>
        <source>Replace &amp;password…</source>
        <translation>Reemplazar &amp;contraseña…</translation>
    </message>
    <message>
        <source>Replace se&amp;cret…</source>
        <translation>Reemplazar &amp;secreto…</translation>
    </message>
    <message>
        <source>A&amp;nswer…</source>
        <translation>&amp;Responder…</translation>
    </message>
    <message>
        <source>Looking into the folder of %1…</source>
        <translation>Revisando la carpeta de %1…</translation>
    </message>
    <message>
        <source>Asking %1 for its newest event…</source>
        <translation>Pidiendo a %1 su evento más reciente…</translation>
    </message>
</context>
<context>
    <name>postrider::SpanDetails</name>
    <message>
        <source>Choose a time in the timeline to see what happened.</source>
        <translation>Elija un período en la cronología para ver qué ocurrió.</translation>
    </message>
</context>
<context>
    <name>postrider::SqlColumns</name>
    <message>
        <source>Write a SELECT here.</source>
        <translation>Escriba un SELECT aquí.</translation>
    </message>
    <message>
        <source>Name a table or a view here.</source>
        <translation>Indique aquí una tabla o una vista.</translation>
    </message>
    <message>
        <source>A query begins with SELECT or WITH.</source>
        <translation>Una consulta empieza con SELECT o WITH.</translation>
    </message>
    <message>
        <source>Name the column that has it.</source>
        <translation>Indique la columna que lo tiene.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
</context>
<context>
    <name>postrider::SqlFields</name>
    <message>
        <source>SQL Server and others, by ODBC</source>
        <translation>SQL Server y otros, por ODBC</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL o MariaDB</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>Archivo %1</translation>
    </message>
    <message>
        <source>Lakeside database</source>
        <translation>Base de datos Lakeside</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Contra&amp;seña</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The password of the database&apos;s user</source>
        <translation>La contraseña del usuario de la base de datos</translation>
    </message>
    <message>
        <source>Leave it empty when the database wants none. %1</source>
        <translation>Déjela vacía si la base de datos no pide ninguna. %1</translation>
    </message>
    <message>
        <source>Asking the database for its newest event…</source>
        <translation>Pidiendo a la base de datos su evento más reciente…</translation>
    </message>
    <message>
        <source>The database is open. Choose what to read.</source>
        <translation>La base de datos está abierta. Elija qué se lee.</translation>
    </message>
    <message>
        <source>Choose the columns, and the first events are shown.</source>
        <translation>Elija las columnas y se muestran los primeros eventos.</translation>
    </message>
    <message>
        <source>This driver is not installed here. A look into the database says what to install.</source>
        <translation>Este controlador no está instalado aquí. Al ojear la base de datos se indica qué instalar.</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Archivo de base de datos</translation>
    </message>
    <message>
        <source>&amp;Database file</source>
        <translation>Archivo &amp;de base de datos</translation>
    </message>
    <message>
        <source>&amp;Data source</source>
        <translation>Origen &amp;de datos</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Base &amp;de datos</translation>
    </message>
    <message>
        <source>Data source or connection string</source>
        <translation>Origen de datos o cadena de conexión</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
</context>
<context>
    <name>postrider::SqlPreview</name>
    <message>
        <source>Postrider then offers its tables and columns to choose from, and shows the first events.</source>
        <translation>Postrider ofrece entonces sus tablas y columnas para elegir y muestra los primeros eventos.</translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation>Consultando la base de datos…</translation>
    </message>
    <message>
        <source>It can be read, and has no events yet.</source>
        <translation>Se puede leer y todavía no tiene eventos.</translation>
    </message>
    <message>
        <source>The first %1, and there are more.</source>
        <translation>Primeros leídos: %1, y hay más.</translation>
    </message>
    <message>
        <source>All that there is: %1.</source>
        <translation>Todo lo que hay: %1.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Record&apos;s URL</source>
        <translation>URL del registro</translation>
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
        <translation>Postrider ya está entregando en segundo plano.</translation>
    </message>
    <message>
        <source>Another program, most likely &quot;postriderctl push&quot;, works with this profile, and only one may at a time. Delivery goes on there. To see it here, end that program and try again.</source>
        <translation>Otro programa, probablemente “postriderctl push”, trabaja con este perfil, y solo puede hacerlo uno a la vez. La entrega continúa allí. Para verla aquí, cierre ese programa y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The profile is damaged. Nothing was changed.</source>
        <translation>El perfil está dañado. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file that holds the record of deliveries cannot be read. Copies that Postrider made, if any, lie beside it in %1. Put one in its place, or move the file away to begin anew, and try again.</source>
        <translation>El archivo que guarda el historial de entregas no se puede leer. Las copias que hizo Postrider, si las hay, están junto a él en %1. Ponga una en su lugar, o mueva el archivo a otro sitio para empezar de nuevo, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This profile belongs to a newer Postrider.</source>
        <translation>Este perfil es de un Postrider más nuevo.</translation>
    </message>
    <message>
        <source>Install the newest Postrider and try again. An older one could lose what it does not know, so it leaves the profile alone.</source>
        <translation>Instale el Postrider más nuevo y vuelva a intentarlo. Uno anterior podría perder lo que no conoce, así que no toca el perfil.</translation>
    </message>
    <message>
        <source>The profile cannot be written.</source>
        <translation>El perfil no se puede escribir.</translation>
    </message>
    <message>
        <source>Postrider keeps its record in %1, and may not write there. Ask whoever looks after this computer for the right to, and try again.</source>
        <translation>Postrider guarda su historial en %1 y no tiene permiso para escribir allí. Pida ese permiso a quien se ocupa de este equipo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Nothing is lost, and nothing is sent while it cannot be recorded. Make room on the disk of %1 and try again.</source>
        <translation>No se pierde nada, y no se envía nada mientras no se pueda anotar. Haga espacio en el disco de %1 y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The keychain cannot be used.</source>
        <translation>El llavero no se puede usar.</translation>
    </message>
    <message>
        <source>Nothing is lost. See below what is wrong, put it right, and try again.</source>
        <translation>No se pierde nada. Vea abajo qué está mal, corríjalo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Postrider cannot open the profile.</source>
        <translation>Postrider no puede abrir el perfil.</translation>
    </message>
    <message>
        <source>Opening the profile…</source>
        <translation>Abriendo el perfil…</translation>
    </message>
    <message>
        <source>After an update this can take a minute: a copy of the profile is made first.</source>
        <translation>Después de una actualización, esto puede tardar un minuto: antes se hace una copia del perfil.</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Restaurando la copia de seguridad…</translation>
    </message>
    <message>
        <source>It is checked once more, then takes the place of the profile. Nothing is lost when this is broken off.</source>
        <translation>Se comprueba una vez más y después ocupa el lugar del perfil. Nada se pierde si esto se interrumpe.</translation>
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
        <translation>Suspendidos</translation>
    </message>
    <message>
        <source>No feed is suspended.</source>
        <translation>No hay ningún feed suspendido.</translation>
    </message>
    <message>
        <source>A feed that Postrider has to stop appears here, with the reason and what to do about it. So does a Consumer that asks us to wait for more than a day.</source>
        <translation>Aquí aparece un feed que Postrider tiene que detener, con el motivo y qué hacer al respecto. También un consumidor que nos pide esperar más de un día.</translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 está suspendido.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) are suspended.</source>
        <translation>
            <numerusform>%n feed está suspendido.</numerusform>
            <numerusform>%n feeds están suspendidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks us to wait for more than a day.</source>
        <translation>%1 nos pide esperar más de un día.</translation>
    </message>
    <message numerus="yes">
        <source>%n Consumer(s) ask us to wait for more than a day.</source>
        <translation>
            <numerusform>%n consumidor nos pide esperar más de un día.</numerusform>
            <numerusform>%n consumidores nos piden esperar más de un día.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Nada requiere su atención.</translation>
    </message>
    <message>
        <source>We keep a long wait, as you decided.</source>
        <translation>Respetamos una espera larga, como usted decidió.</translation>
    </message>
</context>
<context>
    <name>postrider::SuspensionCard</name>
    <message>
        <source>From where it stopped: %1</source>
        <translation>Desde donde se detuvo: %1</translation>
    </message>
    <message>
        <source>All from where they stopped: %1</source>
        <translation>Todos desde donde se detuvieron: %1</translation>
    </message>
    <message>
        <source>From another event, or from now on…</source>
        <translation>Desde otro evento, o desde ahora…</translation>
    </message>
    <message>
        <source>Only %1, from…</source>
        <translation>Solo %1, desde…</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing is lost. No event waits at present.</source>
        <translation>No se envía nada y no se pierde nada. No hay ningún evento en espera por el momento.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent and nothing is lost: %Ln event(s) wait.</source>
        <translation>
            <numerusform>No se envía nada y no se pierde nada: %Ln evento en espera.</numerusform>
            <numerusform>No se envía nada y no se pierde nada: %Ln eventos en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Token nuevo</translation>
    </message>
    <message>
        <source>New token for %1</source>
        <translation>Token nuevo para %1</translation>
    </message>
    <message>
        <source>&amp;Save token and resume</source>
        <translation>&amp;Guardar token y reanudar</translation>
    </message>
    <message>
        <source>&amp;Edit address…</source>
        <translation>&amp;Editar dirección…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Goes on where it stopped; the menu has other choices.</source>
        <translation>Continúa donde se detuvo; el menú tiene otras opciones.</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reanudar %1</translation>
    </message>
    <message>
        <source>Show &amp;attempts</source>
        <translation>Ver &amp;intentos</translation>
    </message>
    <message>
        <source>What %1 said</source>
        <translation>Lo que dijo %1</translation>
    </message>
    <message>
        <source>The new address would be %1
Nothing was sent there. %2</source>
        <translation>La dirección nueva sería %1
No se envió nada allí. %2</translation>
    </message>
    <message>
        <source>Saving the token…</source>
        <translation>Guardando el token…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Reanudando…</translation>
    </message>
    <message>
        <source>Resumed. %1. %2</source>
        <comment>a state, a sentence</comment>
        <translation>Reanudado. %1. %2</translation>
    </message>
    <message>
        <source>Resumed. %1</source>
        <translation>Reanudado. %1</translation>
    </message>
</context>
<context>
    <name>postrider::TableTools</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
</context>
<context>
    <name>postrider::TestDialog</name>
    <message>
        <source>Asking %1…</source>
        <translation>Consultando a %1…</translation>
    </message>
    <message>
        <source>An empty list is sent, which changes nothing there.</source>
        <translation>Se envía una lista vacía, que no cambia nada allí.</translation>
    </message>
    <message>
        <source>The test could not be sent.</source>
        <translation>La prueba no se pudo enviar.</translation>
    </message>
    <message>
        <source>%1 is ready for events.</source>
        <translation>%1 puede recibir eventos.</translation>
    </message>
    <message>
        <source>%1 does not take events at present.</source>
        <translation>%1 no recibe eventos por el momento.</translation>
    </message>
</context>
<context>
    <name>postrider::TestResult</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>What was sent, and what came back</source>
        <translation>Lo que se envió y lo que se recibió</translation>
    </message>
</context>
<context>
    <name>postrider::TimelineLegend</name>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>asked to wait (429)</source>
        <translation>espera pedida (429)</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>reintentando</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendido</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Leyenda: %1</translation>
    </message>
</context>
<context>
    <name>postrider::TimelineWidget</name>
    <message>
        <source>%1 accepted, %2 to %3</source>
        <comment>a count of events, two times</comment>
        <translation>Aceptados: %1, de %2 a %3</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Cronología de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a timeline, a part of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in which nothing was sent. Shift and the arrows go from one to the next; arrows, plus and minus move the time.</source>
        <translation>
            <numerusform>%n período en que no se envió nada. Mayús y las flechas pasan de uno a otro; las flechas, más y menos mueven el tiempo.</numerusform>
            <numerusform>%n períodos en que no se envió nada. Mayús y las flechas pasan de uno a otro; las flechas, más y menos mueven el tiempo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postrider::TokenDialog</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>what is kept secret, whose</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Todavía no se ha guardado nada.</translation>
    </message>
    <message>
        <source>The present token ended %1.</source>
        <translation>El token actual venció %1.</translation>
    </message>
    <message>
        <source>The present token ends %1.</source>
        <translation>El token actual vence %1.</translation>
    </message>
    <message>
        <source>Until you save, nothing changes.</source>
        <translation>Hasta que guarde, no cambia nada.</translation>
    </message>
    <message>
        <source>It was removed meanwhile. Close this window.</source>
        <translation>Se eliminó mientras tanto. Cierre esta ventana.</translation>
    </message>
    <message>
        <source>It was not saved. %1</source>
        <translation>No se guardó. %1</translation>
    </message>
</context>
<context>
    <name>postrider::TokenEdit</name>
    <message>
        <source>Paste the token here.</source>
        <translation>Pegue el token aquí.</translation>
    </message>
    <message>
        <source>It is needed here.</source>
        <translation>Se necesita aquí.</translation>
    </message>
    <message>
        <source>This token ended %1.</source>
        <translation>Este token venció %1.</translation>
    </message>
    <message>
        <source>This token ends %1.</source>
        <translation>Este token vence %1.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>postrider::Tray</name>
    <message>
        <source>Postrider keeps delivering</source>
        <translation>Postrider sigue entregando</translation>
    </message>
    <message>
        <source>It is here, in the tray. To end it choose Quit from its menu. Starting Postrider again opens the window, too.</source>
        <translation>Está aquí, en la bandeja. Para cerrarlo, elija Salir en su menú. Abrir Postrider de nuevo también muestra la ventana.</translation>
    </message>
    <message>
        <source>That could not be done</source>
        <translation>Eso no se pudo hacer</translation>
    </message>
    <message>
        <source>&amp;Open Postrider</source>
        <translation>&amp;Abrir Postrider</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>&amp;Pausar todo</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>&amp;Reanudar todo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Postrider – practice</source>
        <translation>Postrider – práctica</translation>
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
        <translation>Feed</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptados</translation>
    </message>
    <message>
        <source>Filtered out</source>
        <translation>Filtrados</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Reemplazados</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartados</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Before its start</source>
        <translation>Antes de su inicio</translation>
    </message>
    <message>
        <source>Wrong from</source>
        <translation>Mal desde</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
</context>
<context>
    <name>postrider::WaitingModel</name>
    <message>
        <source>Place</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
</context>
<context>
    <name>postrider::restorewords</name>
    <message numerus="yes">
        <source>%Ln event(s) that Consumers accepted since then are sent again.</source>
        <translation>
            <numerusform>%Ln evento que los consumidores aceptaron desde entonces se envía de nuevo.</numerusform>
            <numerusform>%Ln eventos que los consumidores aceptaron desde entonces se envían de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was delivered since then is not known here, and is sent again as it is read.</source>
        <translation>Lo que se entregó desde entonces no se sabe aquí, y se envía de nuevo a medida que se lee.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) wait in it already.</source>
        <translation>
            <numerusform>%Ln evento ya está en espera en ella.</numerusform>
            <numerusform>%Ln eventos ya están en espera en ella.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of files come again only with their files.</source>
        <translation>
            <numerusform>%Ln evento de archivos vuelve solo con su archivo.</numerusform>
            <numerusform>%Ln eventos de archivos vuelven solo con sus archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was taken from the folder of %1 since then lies in &quot;done&quot; there. Move those files back, or they are not read again.</source>
        <translation>Lo que se tomó desde entonces de la carpeta de %1 está allí en “done”. Devuelva esos archivos a la carpeta, o no se leerán de nuevo.</translation>
    </message>
    <message>
        <source>The backup of %1 is whole. It takes the place of what is here now, which is kept in a folder beside it.</source>
        <translation>La copia de %1 está completa. Ocupa el lugar de lo que hay aquí ahora, que se conserva en una carpeta al lado.</translation>
    </message>
    <message>
        <source>Tokens stay as they are in the keychain of this computer.</source>
        <translation>Los tokens quedan como están en el llavero de este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are sent again</source>
        <translation>
            <numerusform>%Ln evento se envía de nuevo</numerusform>
            <numerusform>%Ln eventos se envían de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>feeds</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup of %1 is restored.</source>
        <translation>La copia de %1 está restaurada.</translation>
    </message>
    <message>
        <source>What was here before is kept in %1.</source>
        <translation>Lo que había antes se conserva en %1.</translation>
    </message>
</context>
</TS>
