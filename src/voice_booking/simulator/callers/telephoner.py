"""A caller who follows what they want through a call, and says it in the manner of their persona."""

from dataclasses import replace
from datetime import datetime
from random import Random

from voice_booking.simulator.callers import HangsUp, Reply, Says, Silence
from voice_booking.simulator.callers.choosing import chosen, echoed, misheard
from voice_booking.simulator.callers.manners import Manners
from voice_booking.simulator.callers.memory import DONE_BY, OPENS, Memory
from voice_booking.simulator.callers.noise import Noise
from voice_booking.simulator.callers.personas import Persona
from voice_booking.simulator.callers.readback import misread, misspelt
from voice_booking.simulator.callers.reading import Ask, Claim, Heard, understand
from voice_booking.simulator.callers.wishes import Breaks, Facts, Kind, Time, Want

SAME_QUESTION = 4
"""So often nobody answers the same question."""


class Telephoner:
    """The caller of a scenario. All chance is from `seed`."""

    def __init__(self, persona: Persona, facts: Facts, wants: tuple[Want, ...], *, noise: Noise, seed: int) -> None:
        self._persona, self._facts, self._wants = persona, facts, wants
        self._chance = Random(seed)  # noqa: S311 - the same seed is to make the same call
        self._manners = Manners(persona, facts, noise, self._chance)
        self._memory = Memory()

    def hears(self, agent_says: str, now: datetime) -> Reply:
        heard = understand(agent_says, now.date())
        memory = self._memory
        if heard.ask is Ask.STILL_THERE and memory.heard is not None:
            heard = memory.heard
        elif self._stays_silent(heard):
            memory.heard = heard
            return Silence(9.0)
        memory.heard = heard
        memory.spoken += 1
        gone = self._gone(heard)
        if gone is not None:
            return gone
        if memory.spoken > self._persona.patience or self._same_again(heard):
            return HangsUp(self._say("leaves"))
        return self._reply(heard)

    def _reply(self, heard: Heard) -> Reply:
        said = self._answer(heard)
        if said is None:
            return HangsUp("")
        if self._facts.breaks is Breaks.WITH_YES and heard.ask in (Ask.YES_TO_OFFER, Ask.CHOICE) and heard.offers:
            return HangsUp(said)
        hasty = self._now_and_then(self._persona.interrupts)
        return Says(said, interrupts=hasty and heard.ask is not Ask.NOTHING)

    # --- what the call as a whole brings about

    def _stays_silent(self, heard: Heard) -> bool:
        asked = heard.ask not in (Ask.NOTHING, Ask.STILL_THERE) and "silent" not in self._memory.once
        return bool(asked and self._memory.spoken and self._now_and_then(self._persona.silent) and self._once("silent"))

    def _gone(self, heard: Heard) -> HangsUp | None:
        """The line breaks, or the call is over for the caller."""
        breaks = self._facts.breaks
        offered = heard.ask in (Ask.YES_TO_OFFER, Ask.CHOICE)
        broken = {
            Breaks.AT_ONCE: True,
            Breaks.AT_OFFER: offered,
            Breaks.AT_NAME: heard.ask is Ask.NAME,
            Breaks.AFTER_DONE: self._is_done(heard),
        }.get(breaks, False)
        return HangsUp("") if broken or Claim.FAREWELL in heard.claims else None

    def _same_again(self, heard: Heard) -> bool:
        memory = self._memory
        memory.same = memory.same + 1 if heard.ask is memory.last_ask and heard.ask is not Ask.CHOICE else 0
        memory.last_ask = heard.ask
        return memory.same >= SAME_QUESTION

    def _is_done(self, heard: Heard) -> bool:
        want = self._want
        if want is None or not self._memory.opened:
            return False
        claims = heard.claims - {Claim.TRANSFERRED} if heard.ask is Ask.CALLBACK else heard.claims
        if want.kind is Kind.BOOK and self._memory.agreed and Claim.TOLD_VISITS in claims:
            return True
        return not claims.isdisjoint(DONE_BY.get(want.kind, ()))

    @property
    def _want(self) -> Want | None:
        done = self._memory.wants_done
        return self._wants[done] if done < len(self._wants) else None

    def _finish(self) -> None:
        """On to the next thing they telephone for."""
        memory = self._memory
        memory.wants_done += 1
        memory.time = memory.time_said = memory.name_said = 0
        memory.opened = memory.service_said = memory.staff_said = memory.staff_dropped = memory.agreed = False
        memory.offered = ()

    # --- what is said

    def _answer(self, heard: Heard) -> str | None:
        """The next words; None: nothing more to say."""
        memory = self._memory
        want = self._want
        if want is not None and self._is_done(heard):
            wrong = self._put_right(heard, want)
            if wrong:
                self._finish()
                return wrong
            kept = self._about_other(heard)
            self._finish()
            if kept:
                return kept
            if self._want is None:
                return self._bye()
            return self._opens()
        if heard.ask is Ask.WISH and not memory.opened and not memory.spoken > 1 and self._asks_bot():
            return self._say("ask_bot")
        if self._want is None:
            return self._after_all(heard)
        return self._asked(heard, self._want)

    def _after_all(self, heard: Heard) -> str | None:
        if heard.ask is Ask.KEEP_OTHER:
            return self._say("keep")
        if heard.ask is Ask.CALLBACK:
            return self._say("refuse")
        if self._memory.leaving and heard.ask is Ask.NOTHING and not heard.text:
            return None
        return self._bye()

    def _bye(self) -> str:
        self._memory.leaving = True
        return self._say("bye")

    def _asked(self, heard: Heard, want: Want) -> str | None:
        ask = heard.ask
        if not self._memory.opened and ask not in (Ask.CONNECT, Ask.CALLBACK, Ask.CODE):
            return self._opens()
        match ask:
            case Ask.YES_TO_OFFER | Ask.CHOICE:
                return self._chooses(heard, want)
            case Ask.TIME:
                return self._time(heard, want)
            case Ask.NAME:
                return self._name(want)
            case Ask.PHONE:
                return self._say("give_phone")
            case Ask.CODE:
                return self._code(heard, want)
            case Ask.SERVICE | Ask.THIS_SERVICE:
                return self._service(heard, want)
            case Ask.MEANING:
                return self._meaning(heard, want)
            case Ask.STAFF | Ask.THIS_STAFF:
                return self._staff(heard, want)
            case Ask.CANCEL:
                return self._say("agree" if want.kind in (Kind.CANCEL, Kind.LATE) else "refuse")
            case Ask.WHICH_APPOINTMENT:
                return self._which(want)
            case _:
                return self._otherwise(heard, want)

    def _otherwise(self, heard: Heard, want: Want) -> str | None:
        match heard.ask:
            case Ask.KEEP_OTHER:
                return self._about_other(heard)
            case Ask.CALLBACK:
                return self._callback(want)
            case Ask.CONNECT:
                self._finish()
                return self._say("agree" if want.kind is Kind.REFUSE_RECORDING else "refuse")
            case Ask.LATE:
                return self._say("late_move" if want.times else "late_callback")
            case Ask.NEW_ONE | Ask.ANYTHING_ELSE:
                return self._left_over(heard, want)
            case Ask.WISH:
                return self._opens()
            case _:
                return self._nothing_asked(heard, want)

    def _left_over(self, heard: Heard, want: Want) -> str:
        """The agent is through with it, and the caller has not got it."""
        if want.kind is Kind.BOOK and Claim.REFUSED not in heard.claims and self._once("left_over"):
            return self._opens()
        self._finish()
        return self._bye() if self._want is None else self._opens()

    def _nothing_asked(self, heard: Heard, want: Want) -> str | None:
        if Claim.FAILED in heard.claims or Claim.CALLBACK in heard.claims:
            self._finish()
            return self._bye() if self._want is None else self._opens()
        if want.kind is Kind.WAITING:
            self._finish()
            return self._bye()
        if heard.claims:
            return self._left_over(heard, want)
        return self._opens()

    def _opens(self) -> str:
        want = self._want
        if want is None:
            return self._bye()
        memory = self._memory
        first = memory.spoken <= 2 and not memory.wants_done
        gives = self._persona.gives if first and not memory.opened else "all"
        memory.opened = True
        slots = self._slots(want)
        act = OPENS.get(want.kind) or ("open_more" if memory.wants_done else self._opening(gives, want))
        memory.service_said = act != "open_vague"
        if act in ("open_all", "open_more") and want.times:
            memory.time_said += 1
        memory.staff_said = memory.service_said
        return self._manners.opens(act, want.say, slots, first=first)

    def _opening(self, gives: str, want: Want) -> str:
        if gives == "little" or not want.service:
            return "open_vague"
        return "open_all" if gives == "all" else "open_service"

    def _asks_bot(self) -> bool:
        return "bot" not in self._memory.once and self._now_and_then(self._persona.asks_bot) and self._once("bot")

    def _service(self, heard: Heard, want: Want) -> str:
        if heard.ask is Ask.THIS_SERVICE and self._memory.service_said and Claim.REFUSED in heard.claims:
            if misheard(heard.not_offered, want) and self._once("misheard"):
                return self._say("give_service")
            return self._leaves_it("refuse")
        self._memory.service_said = True
        if not want.service:
            return self._opens()
        if Claim.REFUSED in heard.claims and want.gives_up:
            return self._leaves_it("give_up")
        if "womit fangen" in heard.question:
            return self._say_words(echoed(heard.question, want.meaning) or want.service[0])
        return self._say("price_again" if want.kind is Kind.PRICE else "give_service")

    def _meaning(self, heard: Heard, want: Want) -> str:
        known = (*want.meaning, *want.people) or want.service
        echo = echoed(heard.question, known, self._windows(want))
        if echo:
            return self._say_words(echo)
        return self._say("again_time" if want.times and " uhr" in heard.question else "give_service")

    def _time(self, heard: Heard, want: Want) -> str:
        memory = self._memory
        refused = Claim.REFUSED in heard.claims or "ihnen sonst" in heard.question
        if not want.times:
            return self._not_that(want)
        if refused and memory.time_said:
            if memory.time + 1 >= len(want.times):
                if want.gives_up or memory.time_said > 2:
                    return self._leaves_it("give_up")
            else:
                memory.time += 1
                memory.time_said = 0
        memory.time_said += 1
        return self._with_staff(self._say("give_time"))

    def _not_that(self, want: Want) -> str:
        """They are asked for the time of a visit that they do not want: they say once more what they do want."""
        if want.kind is not Kind.BOOK and self._once("not_that"):
            return self._opens()
        return self._leaves_it("give_up")

    def _with_staff(self, said: str) -> str:
        """What is said, and with whom, as long as that has not been said."""
        want, memory = self._want, self._memory
        if want is None or memory.staff_said or not want.staff or memory.staff_dropped:
            return said
        memory.staff_said = True
        return f"{said.rstrip('?.')}, {self._slots(want)['staff']}"

    def _chooses(self, heard: Heard, want: Want) -> str:
        memory = self._memory
        if want.kind in (Kind.PRICE, Kind.HOURS, Kind.HEAR):
            return self._leaves_it("refuse")
        if "macht bei uns leider nur" in heard.text:
            memory.staff_dropped = not want.gives_up
        windows = self._windows(want)
        if heard.offers:
            memory.offered = heard.offers
        elif "wavered" in memory.once and memory.offered:
            heard = replace(heard, offers=memory.offered)
        pick = chosen(heard.offers, windows, () if memory.staff_dropped else want.people)
        if pick is None and not heard.offers:
            return self._say("again_time" if want.times else "agree")
        if pick is None:
            return self._declines(want)
        if "wavered" not in memory.once and self._now_and_then(self._persona.wavers) and self._once("wavered"):
            return self._say("wavers")
        memory.agreed = True
        return self._takes(heard, pick)

    def _takes(self, heard: Heard, pick: int) -> str:
        if len(heard.offers) == 1:
            return self._say("accept")
        order = ("choose_first", "choose_second", "choose_third")[pick]
        by_order = (
            self._chance.random() < 0.6
            or sum(o.moment.time() == heard.offers[pick].moment.time() for o in heard.offers) > 1
        )
        return self._manners.chooses(order if by_order else "choose_clock", heard.offers[pick].moment.time())

    def _declines(self, want: Want) -> str:
        memory = self._memory
        if memory.time + 1 < len(want.times):
            memory.time += 1
            memory.time_said = 1
            return self._say("other_time")
        memory.time_said += 1
        if want.gives_up or memory.time_said > 3:
            return self._leaves_it("give_up")
        memory.staff_dropped = memory.time_said > 2
        return self._say("again_time")

    def _name(self, want: Want) -> str:
        self._memory.name_said += 1
        if want.visitor:
            return self._say("give_other_name")
        return self._say("give_name" if self._memory.name_said < 2 else "give_name_slowly")

    def _code(self, heard: Heard, want: Want) -> str:
        knows = want.knows_code and self._facts.code
        return self._say("give_code" if knows else "no_code")

    def _staff(self, heard: Heard, want: Want) -> str:
        memory = self._memory
        if heard.ask is Ask.THIS_STAFF:
            fits = not want.people or any(name in heard.text for name in want.people)
            if fits or not want.gives_up:
                memory.staff_dropped = True
                return self._say("agree")
            return self._leaves_it("give_up")
        echo = echoed(heard.question, want.people)
        if echo:
            return self._say_words(f"zu {echo.title()}")
        memory.staff_dropped = True
        return self._say("any_staff")

    def _which(self, want: Want) -> str:
        return self._say_words(self._chance.choice(want.which)) if want.which else self._say("agree")

    def _about_other(self, heard: Heard) -> str | None:
        if heard.ask is not Ask.KEEP_OTHER:
            return None
        want = self._want
        return self._say("keep" if want is None or want.keeps_other else "drop")

    def _callback(self, want: Want) -> str:
        if want.takes_callback:
            return self._say("agree")
        return self._leaves_it("refuse")

    def _put_right(self, heard: Heard, want: Want) -> str:
        """What the agent repeats must be what was said; where it is not, the caller says so, once."""
        if "put_right" in self._memory.once:
            return ""
        name = want.visitor or self._facts.name
        if misspelt(heard.text, name):
            self._memory.once.add("put_right")
            return self._say("correct_other_name" if want.visitor else "correct_name")
        if misread(heard.text, self._facts.phone):
            self._memory.once.add("put_right")
            return self._say("correct_phone")
        return ""

    # --- words

    def _leaves_it(self, act: str) -> str:
        """They give this up, and go on to the next thing."""
        self._finish()
        return self._say(act)

    def _windows(self, want: Want) -> tuple[Time, ...]:
        return want.times[self._memory.time : self._memory.time + 1] or want.times

    def _slots(self, want: Want) -> dict[str, str]:
        time = want.times[min(self._memory.time, len(want.times) - 1)] if want.times else None
        said = self._memory.time_said
        return self._manners.slots(want, time, without_staff=self._memory.staff_dropped, attempt=said)

    def _say(self, act: str) -> str:
        want = self._want or self._wants[-1]
        return self._manners.says(act, self._slots(want))

    def _say_words(self, words: str) -> str:
        return self._manners.words(words)

    def _once(self, what: str) -> bool:
        """Whether it has not been done yet in this call; from now on it has."""
        before = what in self._memory.once
        self._memory.once.add(what)
        return not before

    def _now_and_then(self, percent: int) -> bool:
        return self._chance.randrange(100) < percent
