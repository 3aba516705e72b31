"""What the cast knows by heart: how buttons begin, and sentences about systems, never about a child.

Where the bot's labels change, this is the one place to follow them.
"""

from __future__ import annotations

import re

BEGIN = "Begin"
BEGIN_AHEAD = "Score ahead"
IN_A_WEEK = "1 week"
ON_MY_PHONE = "Score on my phone"
OPENING = "Open …"
OPEN = "Open "
"""How *Open all* begins, and *Open without Education*."""
TOGETHER = "Close together"
TALK_ABOUT = "Talk about"
AGREE_ALL = "Agree all"
LATER = "Later \u203a"
UNSEEN = "Nobody could see"
WHOLE = "the whole audit"
"""What the last of an audit's pictures is called."""
NO_SETTING = "No such setting"
TALK_FIRST = "Talk, first"
ALL_SCORED = "scored everything"
"""What a member is told who has nothing more to score."""
JOIN = "Join"
NEXT = "Next"
FINISH = "Finish"
REVEAL = "Reveal"
OUTSIDE = "No view"
"""What a card offers that waits for secret scores."""
MORE = "⋯"
SCORE_AGAIN = "Score again"
UNDO = "Undo"
DISSENT = "We differ"
MEDIAN = "Median"
ASSURANCE = "Assurance"
IN_PRIVATE = "In private"
CLOSE = "Close the audit"
CSV = "One line a statement"
NOT_APPLICABLE = "Not applicable"
DONE = "✓ Done"
TYPED_DAY = "Type a day"
THAT_DAY = "Yes, that day"
DUE_DATE = "Due date"
HOW_IT_ENDED = "Say how it ended"
NOTES = "/notes"
OWN_NOTES = "My notes"
REMOVE = "Remove the note"
REVIEW = "/review"
READ = "Read it in private"
SCORE_LATE = "Score late"
NEWS = "Something new"
"""Why a statement is opened again."""
POINTS = ("0", "1", "2", "3", "4")

START_GROUP = "/audit"
CLOSING = "/close"
DOCUMENTS = "/report"
ACTIONS = "/actions"
ACTION = "/action"
GIVE = "/evidence"
ASSURE = "/assurance"
COMMENT = "/comment"
ASKED_GENTLY = "again to go on"
"""What a card says that would like some evidence before it moves on."""
NUMBER = re.compile(r"(?m)^(\d+\.\d+[a-z]?)\b")
AGENCIES = {
    "Facilitator": "Children",
    "Police": "Police",
    "Health": "Health",
    "Education": "Education",
}
"""How the button of each role's agency begins."""

EVIDENCE = (
    "Multi-agency procedures, section 4, revised in March and published on the partnership's website.",
    "Minutes of the last four strategy groups show the pathway as a standing item.",
    "The threshold document names this and gives the pathway for each level of need.",
    "Training log: 212 of 260 frontline staff completed the module in the last year.",
    "Referral data for four quarters, shared with all partners since April.",
    "Service specification for the assessment team, agreed by commissioners for three years.",
    "Twelve case files were audited in May; nine met the standard for joint planning.",
    "Feedback from the parents' forum was summarised for the board in September.",
    "The school safeguarding leads' network discusses this each term and keeps notes.",
    "Supervision policy asks for a reflective session every month; 84 % took place.",
    "A leaflet and a web page for young people were written together with a youth panel.",
    "The information-sharing agreement was signed by all six agencies in January.",
)
ASSURED = (
    "Dip sample of twenty records each quarter, reported to the quality subgroup.",
    "The partnership's yearly audit checks this against the framework.",
    "Peer review by a neighbouring area every second year; last one in October.",
    "Dashboard reviewed at each board meeting, with a named lead for exceptions.",
    "Learning from reviews is followed up in the action log until closed.",
)
ABSENT, DISSENTS = 2, 3
"""At which statement somebody is away, and somebody dissents, counted from 0, where there is no story."""

AWAY = "Education"
DIFFERS = "Our officers seldom see the plan before the meeting, so we would score this lower."
STOPPED = "Please ring the duty worker about this on 07700 900 123."
SPREAD = (
    (2, 2, 3, 2),
    (3, 3, 3, 2),
    (1, 2, 3, 1),
    (2, 3, 2, 2),
    (4, 4, 3, 4),
    (0, 2, 4, 1),
    (3, 2, 3, 3),
    (1, 1, 2, 1),
)
"""What the facilitator, Police, Health and Education think of a statement, by turns."""
