package org.convene.notification.letter.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.participation.Participation;
import org.convene.notification.workshop.Workshop;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Everything a letter is written from.
 *
 * @param name whom to greet; null if we don't know it
 * @param foundationId the host in whose name we write; null for the lead, or for Convene itself without a workshop
 * @param places her registrations, where the letter is about all of them
 * @param told what happened in each of her workshops, where the letter is about several
 * @param recipient whose preferences the last line leads to
 */
public record Occasion(
        Purpose purpose,
        News news,
        @Nullable Workshop workshop,
        @Nullable UUID foundationId,
        Reader reader,
        @Nullable String name,
        UUID recipient,
        int recipientGeneration,
        List<Place> places,
        List<Told> told) {

    public Occasion {
        places = List.copyOf(places);
        told = List.copyOf(told);
    }

    /**
     * One of the registrations that a letter lists, as it stands now.
     *
     * @param participation null if we have not been told of it yet; so is its workshop
     * @param over whether the workshop has taken place
     */
    public record Place(
            UUID id,
            int generation,
            @Nullable Participation participation,
            @Nullable Workshop workshop,
            boolean over) {

        /** The same with the workshop's words for somebody who reads these languages, best first. */
        public Place in(List<Locale> reads) {
            return workshop == null
                    ? this
                    : new Place(id, generation, participation, WorkshopWords.in(workshop, reads), over);
        }
    }

    /**
     * What there is to tell of one workshop, or of one foundation that asks her to act for it.
     *
     * @param workshop null if we have not been told of it yet, or it is about a foundation
     * @param title what it is called, if there is no workshop to ask
     * @param names how foundations and people that it names are called, by their ids; who has none is not named
     */
    public record Told(@Nullable Workshop workshop, String title, News news, Map<String, String> names) {

        public Told {
            names = Map.copyOf(names);
        }
    }

    /** Whether she waits for a place in the room and is let in to watch until she has one. */
    boolean mayWatchMeanwhile() {
        return purpose == Purpose.WAITLISTED && workshop != null && workshop.audience();
    }
}
