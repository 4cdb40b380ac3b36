package org.convene.event.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.checklist.ToDo;
import org.convene.event.conversation.Line;
import org.convene.event.conversation.Post;
import org.convene.event.desk.Waiting;
import org.convene.event.digest.Digest.OfWorkshop;
import org.convene.event.digest.DigestNews.Deed;
import org.convene.event.workshop.Workshop;

/**
 * All that one morning has for one person, to be put in order: workshop by workshop, the next to start first, those
 * where something happened before those where something only waits.
 *
 * @param deeds what others did
 * @param toDos what is overdue or due soon, told before or not
 * @param posts what she has had no mail of
 */
record Gathering(Span span, List<Deed> deeds, List<ToDo> toDos, List<Post> posts) {

    /** Whether anything happened to her: what merely still waits, or is as overdue as it was, is no reason to write. */
    boolean hasNews() {
        return !deeds.isEmpty()
                || !posts.isEmpty()
                || toDos.stream()
                        .anyMatch(toDo -> toDo.task().due() != null
                                && span.isNews(toDo.task().due()));
    }

    /** Returns what is told of each workshop. */
    List<OfWorkshop> of(List<Waiting> waiting, Function<UUID, Workshop> workshops) {
        Map<UUID, List<Digest.Wait>> waits = new LinkedHashMap<>();
        for (Waiting each : waiting) {
            switch (each) {
                case Waiting.ForSignature(var workshop, var revision, var foundation) ->
                    add(waits, workshop, new Digest.Wait(Digest.Kind.SIGN_OFF, revision.number(), foundation.id()));
                case Waiting.ForFrame(var workshop, var revision, var foundation) ->
                    add(waits, workshop, new Digest.Wait(Digest.Kind.SIGN_FRAME, revision.number(), foundation.id()));
                case Waiting.ForMessage(var workshop, var _, var foundation) ->
                    add(waits, workshop, new Digest.Wait(Digest.Kind.ANSWER_MESSAGE, null, foundation.id()));
                case Waiting.ForPublication(var workshop) ->
                    add(waits, workshop, new Digest.Wait(Digest.Kind.PUBLISH, null, null));
                case Waiting.ForVote vote -> add(waits, vote.workshop(), new Digest.Wait(Digest.Kind.VOTE, null, null));
                case Waiting.ToCarry asked ->
                    add(waits, asked.workshop(), new Digest.Wait(Digest.Kind.CARRY, null, null));
                case Waiting.ToJoin joining -> {}
                // A digest knows members, not operators.
                case Waiting.ForApproval _ -> {}
            }
        }
        Set<UUID> ids = new LinkedHashSet<>(waits.keySet());
        toDos.forEach(toDo -> ids.add(toDo.workshopId()));
        deeds.forEach(deed -> ids.add(deed.workshopId()));
        posts.forEach(post -> ids.add(post.workshopId()));
        return ids.stream()
                .map(workshops)
                .sorted(Comparator.comparing(
                                (Workshop workshop) -> workshop.terms().startsAt())
                        .thenComparing(Workshop::id))
                .map(workshop -> of(workshop, waits.getOrDefault(workshop.id(), List.of())))
                .sorted(Comparator.comparing((OfWorkshop each) -> !each.hasNews()))
                .toList();
    }

    private static void add(Map<UUID, List<Digest.Wait>> waits, Workshop workshop, Digest.Wait wait) {
        waits.computeIfAbsent(workshop.id(), _ -> new ArrayList<>()).add(wait);
    }

    private OfWorkshop of(Workshop workshop, List<Digest.Wait> waits) {
        List<ToDo> open = toDos.stream()
                .filter(toDo -> toDo.workshopId().equals(workshop.id()))
                .toList();
        List<Deed> done = lastOfEach(deeds.stream()
                .filter(deed -> deed.workshopId().equals(workshop.id()))
                .toList());
        List<Post> written = posts.stream()
                .filter(post -> post.workshopId().equals(workshop.id()))
                .toList();
        int more = Math.max(0, open.size() - Digest.TO_DOS)
                + Math.max(0, done.size() - Digest.DEEDS)
                + Math.max(0, written.size() - Digest.POSTS);
        return new OfWorkshop(
                workshop.id(),
                workshop.terms().title(),
                waits,
                open.stream().limit(Digest.TO_DOS).map(this::told).toList(),
                latest(done, Digest.DEEDS).stream().map(Gathering::told).toList(),
                latest(written, Digest.POSTS).stream().map(Gathering::told).toList(),
                more);
    }

    // Who changes the agenda thirty times in a day has changed the agenda.
    private static List<Deed> lastOfEach(List<Deed> done) {
        List<Deed> last = new ArrayList<>();
        for (Deed deed : done) {
            last.removeIf(deed::repeats);
            last.add(deed);
        }
        return last;
    }

    private static <T> List<T> latest(List<T> all, int limit) {
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    private Digest.Task told(ToDo toDo) {
        return new Digest.Task(
                toDo.id(),
                toDo.task().what(),
                toDo.task().foundationId(),
                Objects.requireNonNull(toDo.task().due()),
                toDo.isOverdue(span.today()));
    }

    private static Digest.Done told(Deed deed) {
        return new Digest.Done(deed.action(), deed.at(), deed.foundationId(), deed.personId(), deed.revision());
    }

    private static Digest.Written told(Post post) {
        Line about = post.about();
        return new Digest.Written(
                post.id(),
                post.personId(),
                post.foundationId(),
                beginning(post.words()),
                about == null
                        ? null
                        : new Digest.About(about.revision(), about.term().wireName()));
    }

    private static String beginning(String words) {
        if (words.codePointCount(0, words.length()) <= Digest.WORDS) {
            return words;
        }
        return words.codePoints()
                        .limit(Digest.WORDS)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                        .stripTrailing()
                + " …";
    }
}
