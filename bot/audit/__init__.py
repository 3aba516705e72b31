"""Pure values and arithmetic: no clock, chance, network, database or Telegram.

The words every room of the code uses, and the classes of `audit` and `services` that are made of them.

The tool
framework      the published tool: its scale, domains, statements, version, citation; one YAML file (`Framework`)
domain         a part of the framework; never a layer of the software (`Domain`)
stem           the sentence over lettered statements (1.6 over 1.6a, 1.6b, 1.6c); nobody scores it
statement      what is scored (`Statement`)
point          one value of the scale, with its label (`Point`)
column         a text that a statement takes beside its score, as the framework says: evidence, assurance
               (`Column`; `ColumnText`: what it is called in one language)

Who and where
room           one Telegram chat (private, group, supergroup, or a forum's topic), even when its chat id changes
               (`Room`, `RoomKind`; `RoomKey`: where it is now; `Settings`: what it has chosen)
audit          one round of a framework in one room; a later round is held against the one before (`Audit`, `Status`)
person         somebody; an id, never a name (`Person`; `Forgotten`: what came of forgetting one)
member         a person who joined the audit, with an agency (`Member`)
agency         the body a member speaks for (`Agencies`: some, in a sentence)
delegate       a member who scores for an agency that is absent, beside their own; the card and the record say so
facilitator    the member who runs it: reveals, agrees, skips, closes
by             who does something, where and when (`By`); it comes from an update, which has its effect once (`Cause`)

Scoring
rhythm         how a room comes to its score: straight to agreed, or rate, reveal, agree (`Rhythm`)
rating         one member's own value for a statement, secret until the reveal; or "outside my agency's view" (`Rating`)
attempt        one go at rating a statement in secret; *Score again* begins the next
phase          where a statement stands: being rated, revealed, answered (`Phase`)
reveal         showing the ratings of one attempt (`Reveal`)
agreement      how far the agencies agreed at a reveal (`Agreement`, `AgencyValue`, `Disagreement`); its verdict is what
               to do now: agree, talk, or hear both ends first (`Verdict`)
agreed score   the room's value for a statement; or "not applicable", with a reason (`Answer`)
ahead          scoring before the meeting, until a day, by everybody in secret (`Ahead`); then all is opened at once
agenda         what is left then: agreed together, talked over, seen by nobody (`Agenda`; `Item`: a statement on it;
               `Treatment`: what is to be done with it; `Walk`: how far the talk is)
roster         the message that lists who takes part, and lets people join
board          the message in the card's place meanwhile: who is in for how many
dissent        an agency's own view of an agreed score it does not share (`Dissent`)
note           a text under a column, or a comment on a domain; it has an author (`Note`, `NoteCount`)
gap            a column that a score asks for, with nothing in it

What comes of it
progress       how many statements are answered (`Progress`)
summary        what is posted when a domain is complete; one more for the whole audit (`DomainSummary`, `AuditSummary`;
               `Tally`: counts and averages; `Result`: one statement in it)
snapshot       everything one audit holds, read in one go; all summaries and documents are made of it (`Snapshot`)
review         the whole audit as one reader may see it (`Entry`: a statement of it)
held           what an audit holds of one person, for their own eyes (`Held`)
pulse          a few statements that practitioners outside the room are asked about, unnamed (`Pulse`, `PulseState`;
               `Question`: what one of them is still asked; `PulseAnswer`: what one said; `Heard`: what may be shown)
action         something to be done: text, owner, due date, status (`Action`, `ActionStatus`, `Owner`; `ActionPlace`:
               which one, and where it is shown; `Kept`: with its round and its owner's name)
trail          the record that only grows: who changed what, when, from what to what, and why (`TrailEntry`; `Change`: a
               line before it is known whose)
chain          what seals each line of the trail with the one before (`Chain`, `Seal`; `Trail`: with what it can be held
               against; `Broken`, `Flaw`: what does not hold)
hold           what forbids destroying a room's text, for a reason (`Hold`, `HoldSource`: who asked for it)
presence       a stay in the chat of somebody whom the bot saw come (`Presence`; `Regard`: whether they belong there)
access         who could and can see a room (`Access`; `Traffic`: one round of it; `Door`: by which way; `Made`: a
               document; `Hidden`: a text that a hold keeps from being destroyed)
find           what an operator looked up for a request (`Find`; `Where`: it is kept; `Sought`: what was looked for;
               `Search`: that it was; `Lookup`: all that came of it)
purge          destroying a round; a line is left of it, and of who was forgotten (`Destroyed`, `DestroyedKind`)
figures        what a database holds, counted for an operator; nothing in it says who or where (`Figures`)
reminder       what people are told again when its day comes (`Reminder`; `Reminded`: what one found)

Talking
card           the live message that shows the statement being scored (`Card`)
shown          a statement that a card came to show, by Telegram's clock (`Shown`)
sight          what is known of where a writer was looking; a glimpse: what stood there meanwhile (`Sight`, `Glimpse`)
aim            what a text is for: which audit, which kind of text, about what (`Aim`, `AimKind`; `Aimed`: as far as
               anybody can know)
ask            a message that asked one person for a text (`Ask`)
said, taken    a text that came in, and what became of it (`Said`, `Taken`; `Choice`: one audit it could belong to)
seat           where a member is when working in private: a statement, and what a text means (`Seat`)
link           a way into the private chat, for one person and not for long (`Link`)
door           a way to take part: the chat, a page (by an invitation, or in Telegram as its Mini App), a form
invitation     a way to the pages for one person without Telegram (`Invitation`); a visit: a browser there, for twelve
               hours (`Visit`; `Arrival`: somebody who was let in, with the audit)
form           a spreadsheet for one agency, to be filled in and handed in (`BlankForm`; `FormIssue`: the last of an
               agency's; `FormCode`: what it carries, which nobody can make up)
filled form    what stands in one that was handed in (`FilledForm`, `FormRow`; `FormScore`, `FormText`: what could be
               kept of it; `FormFault`: why something is not); a preview: what would be kept now (`Preview`; `Over`:
               what has another score or text since; `Consent`: what whoever hands it in has agreed to; `RowsRead`,
               `KeptTexts`: what it is made of; `HandedIn`: what became of it)
earlier round  one from before the bot, brought in as a closed one (`EarlierFile`, `EarlierRow`: what stood in a file;
               `EarlierRound`: what could be kept of it; `EarlierWish`: where and when it is to stand)
turn           what a use case leaves behind: the audit as committed, the posts now due, what to say (`Turn`)
post           what is sent without somebody waiting for it; named once in its audit (`Post`, `PostName`, `PostKind`)
lane           the order in which one room's updates are handled (in `chat`)
mistake        what a person can do wrong, each with its sentence (`AuditError` and what is in `errors`;
               `WordsRefused`: other words would do)
finding        what the gate sees in a text: a kind of identifier and how sure that is (`Finding`, `Certainty`)

Out of reach
store          the database as use cases see it: to `Look`, or to `Work` in one transaction (`Store`, `AlreadyHandled`,
               `StoreAway`; `KeepingLook`, `KeepingWork`: the part about seals, holds and destroying;
               `AccessReading`, `AccessWriting`: that about who sees a room; `PulsesLook`,
               `PulsesWork`: that about practitioners; `FormsLook`, `FormsWork`: that about forms;
               `CardsLook`, `CardsWork`: that about cards)
outcome        what is known of something sent: surely not there, perhaps, or nothing can be (`NotSent`, `MaybeSent`,
               `Unreachable`, `NotAllowed`; `Medium`: what a chat may forbid by itself)

Unanswered, 0, not applicable and outside view are four different things everywhere: no `Answer`; an `Answer` of 0; an
`Answer` whose value is None; a `Rating` whose value is None.
"""
