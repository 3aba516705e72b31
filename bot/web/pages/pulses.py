"""The practitioners' pulse as a page: all questions at once, for whoever has the link, without a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot import services
from bot.audit.pulse import FEWEST, TO_PULSE, PulseClosed
from bot.text import room_words
from bot.web.pages.forms import read_form
from bot.web.pages.keys import ANSWERED, fit, hand_answered, key_in, new_key
from bot.web.pages.site import Site
from bot.web.webhook import Refused

CANNOT_SAY = "cannot"


@dataclass(frozen=True, slots=True)
class Questions:
    """The handlers of the questions."""

    site: Site

    async def page(self, request: Request) -> Response:
        """Ask, or thank who has answered; the same page for every link that leads nowhere."""
        return await self.draw(request, key_in(request, ANSWERED, https=self.site.https) or new_key())

    async def draw(self, request: Request, browser: str, status: int = 200, **said: object) -> Response:
        """Draw the questions that a browser has not answered."""
        try:
            question = await services.pulses.question(self.site.store, token=self.token(request), who=who_is(browser))
        except PulseClosed:
            return self.site.say(request, "page-pulse-closed", 404)
        words = room_words(question.audit)
        shown = {"statements": question.left, "scale": question.audit.framework.scale, "fewest": FEWEST}
        values = {"framework": question.audit.framework, "missing": False, "chosen": {}, "cannot": CANNOT_SAY}
        values["key"] = browser
        return self.site.draw("pulse.html", words, status, **{**values, **shown, **said})

    def token(self, request: Request) -> str:
        """Give what the address asks by, as it is kept."""
        token: str = request.path_params["token"]
        return TO_PULSE + token

    async def answer(self, request: Request) -> Response:
        """Keep the answers, all at once; with some missing, what was chosen stands there still.

        A browser that has no key yet has the one of the page, so that a button pressed twice at once counts once.
        """
        form = await read_form(request)
        browser = key_in(request, ANSWERED, https=self.site.https) or fit(form.get("key", "")) or new_key()
        try:
            question = await services.pulses.question(self.site.store, token=self.token(request), who=who_is(browser))
            asked = [each.id for each in question.left]
            if any(place not in form for place in asked):
                return await self.draw(request, browser, 422, missing=True, chosen=form)
            values = read_values({place: form[place] for place in asked})
            await services.pulses.answer(
                self.site.store, None, token=self.token(request), who=who_is(browser), values=values
            )
        except PulseClosed:
            return self.site.say(request, "page-pulse-closed", 404)
        thanks = await self.draw(request, browser)
        hand_answered(thanks, browser, https=self.site.https)
        return thanks


def who_is(browser: str) -> str:
    """Give what the mark of a browser is made of; one without a key has answered nothing yet."""
    return f"browser {browser}"


def read_values(form: Mapping[str, str]) -> dict[str, int | None]:
    """Read what was chosen; raises `Refused` with 400 for what no button says."""
    try:
        return {place: None if value == CANNOT_SAY else int(value) for place, value in form.items()}
    except ValueError:
        raise Refused(400) from None
