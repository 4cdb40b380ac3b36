package org.convene.event.text;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.convene.event.Atomically;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.translation.Translation;
import org.convene.event.translation.Translations;
import org.convene.event.translation.Wording;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.Workshops;

/** Lets every host write a workshop's words in further languages; each change is logged and told. */
public final class TranslateWorkshop {

    private final Workshops workshops;
    private final Foundations foundations;
    private final WorkshopEvents events;
    private final JointLog log;
    private final Atomically atomically;

    public TranslateWorkshop(
            Workshops workshops, Foundations foundations, WorkshopEvents events, JointLog log, Atomically atomically) {
        this.workshops = workshops;
        this.foundations = foundations;
        this.events = events;
        this.log = log;
        this.atomically = atomically;
    }

    /**
     * Adds a language or replaces its words.
     *
     * @param language a canonical BCP 47 tag
     * @param unchanged whether the original and this language are still as the actor had read them
     */
    public TextOutcome write(
            Actor actor, UUID workshopId, String language, Wording wording, Predicate<Workshop> unchanged) {
        return change(actor, workshopId, unchanged, (workshop, host) -> {
            if (workshop.original().isIn(language)) {
                return new TextOutcome.LanguageOfTheTerms();
            }
            Optional<String> unknown = wording.sessions().keySet().stream()
                    .filter(each -> !workshop.original().sessions().contains(each))
                    .findFirst();
            if (unknown.isPresent()) {
                return new TextOutcome.NoSuchSession(unknown.get());
            }
            Translations there = workshop.translations();
            Optional<Translation> before = there.in(language);
            if (before.isEmpty() && there.all().size() >= Translations.MOST) {
                return new TextOutcome.TooMany();
            }
            Translation after = there.at(language).saying(wording, workshop.original());
            return before.filter(after::equals).isPresent()
                    ? new TextOutcome.Saved(workshop)
                    : saved(
                            workshop.with(there.with(after)),
                            deed(LogAction.TEXTS_CHANGED, host, actor, language).stating(after.statement()));
        });
    }

    /** Takes a language out; one that is not there is no error. */
    public TextOutcome remove(Actor actor, UUID workshopId, String language, Predicate<Workshop> unchanged) {
        return change(
                actor,
                workshopId,
                unchanged,
                (workshop, host) -> workshop.translations().in(language).isEmpty()
                        ? new TextOutcome.Saved(workshop)
                        : saved(
                                workshop.with(workshop.translations().without(language)),
                                deed(LogAction.TEXTS_REMOVED, host, actor, language)));
    }

    private TextOutcome change(
            Actor actor,
            UUID workshopId,
            Predicate<Workshop> unchanged,
            BiFunction<Workshop, UUID, TextOutcome> change) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            Optional<UUID> host = foundations.of(actor.personId()).stream()
                    .map(Foundation::id)
                    .filter(workshop.entitled()::contains)
                    .findFirst();
            if (host.isEmpty()) {
                return new TextOutcome.NotAHost();
            }
            if (workshop.state() == WorkshopState.CALLED_OFF) {
                return new TextOutcome.Over();
            }
            return unchanged.test(workshop)
                    ? change.apply(workshop, host.get())
                    : new TextOutcome.ChangedMeanwhile(workshop);
        });
    }

    private TextOutcome saved(Workshop changed, Deed deed) {
        Workshop workshop = workshops.save(changed);
        log.append(workshop.id(), deed);
        events.tell("WorkshopChanged", workshop);
        return new TextOutcome.Saved(workshop);
    }

    private static Deed deed(LogAction action, UUID host, Actor actor, String language) {
        return Deed.of(action, host, actor).saying(language);
    }
}
