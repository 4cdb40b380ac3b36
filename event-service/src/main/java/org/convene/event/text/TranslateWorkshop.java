package org.convene.event.text;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.convene.event.Atomically;
import org.convene.event.foundation.Acting;
import org.convene.event.foundation.Actor;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.right.Right;
import org.convene.event.translation.Translation;
import org.convene.event.translation.Translations;
import org.convene.event.translation.Wording;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.Workshops;

/** Lets every host write a workshop's words in further languages; each change is logged and told. */
public final class TranslateWorkshop {

    private final Workshops workshops;
    private final ReadWorkshops read;
    private final WorkshopEvents events;
    private final JointLog log;
    private final Atomically atomically;

    public TranslateWorkshop(
            Workshops workshops, ReadWorkshops read, WorkshopEvents events, JointLog log, Atomically atomically) {
        this.workshops = workshops;
        this.read = read;
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
        return change(actor, workshopId, unchanged, (workshop, acting) -> {
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
                            Deed.of(LogAction.TEXTS_CHANGED, acting)
                                    .saying(language)
                                    .stating(after.statement()));
        });
    }

    /** Takes a language out; one that is not there is no error. */
    public TextOutcome remove(Actor actor, UUID workshopId, String language, Predicate<Workshop> unchanged) {
        return change(
                actor,
                workshopId,
                unchanged,
                (workshop, acting) -> workshop.translations().in(language).isEmpty()
                        ? new TextOutcome.Saved(workshop)
                        : saved(
                                workshop.with(workshop.translations().without(language)),
                                Deed.of(LogAction.TEXTS_REMOVED, acting).saying(language)));
    }

    private TextOutcome change(
            Actor actor,
            UUID workshopId,
            Predicate<Workshop> unchanged,
            BiFunction<Workshop, Acting, TextOutcome> change) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            Optional<Acting> acting = read.acting(workshop, actor, Right.EDIT);
            if (acting.isEmpty()) {
                return new TextOutcome.NotAHost();
            }
            if (workshop.state() == WorkshopState.CALLED_OFF) {
                return new TextOutcome.Over();
            }
            return unchanged.test(workshop)
                    ? change.apply(workshop, acting.get())
                    : new TextOutcome.ChangedMeanwhile(workshop);
        });
    }

    private TextOutcome saved(Workshop changed, Deed deed) {
        Workshop workshop = workshops.save(changed);
        log.append(workshop.id(), deed);
        events.tell("WorkshopChanged", workshop);
        return new TextOutcome.Saved(workshop);
    }
}
