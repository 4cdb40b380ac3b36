package org.convene.event.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.date.PublicHolidays;
import org.convene.event.desk.web.Differences.Agreed;
import org.convene.event.desk.web.Differences.Difference;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.series.FollowFrame;
import org.convene.event.series.Frame;
import org.convene.event.series.FrameRevision;
import org.convene.event.series.FrameTerms;
import org.convene.event.series.PlanEditions;
import org.convene.event.series.SeriesDay;
import org.convene.event.series.SeriesDays;
import org.convene.event.terms.Term;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Workshop;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what hosts agree on for a series, its days and its moves, as their reader would say them. */
@Component
class FrameViews {

    /** Half a year of weeks; those that come later are shown when these are over. */
    private static final int DAYS = 26;

    private final Foundations foundations;
    private final PlanEditions plan;
    private final FollowFrame follow;
    private final SeriesDays days;
    private final PublicHolidays holidays;
    private final Differences differences;
    private final Times times;
    private final MessageSource messages;
    private final Clock clock;

    FrameViews(
            Foundations foundations,
            PlanEditions plan,
            FollowFrame follow,
            SeriesDays days,
            PublicHolidays holidays,
            Differences differences,
            Times times,
            MessageSource messages,
            Clock clock) {
        this.foundations = foundations;
        this.plan = plan;
        this.follow = follow;
        this.days = days;
        this.holidays = holidays;
        this.differences = differences;
        this.times = times;
        this.messages = messages;
        this.clock = clock;
    }

    /** All foundations of the frame, in the order of their names. */
    List<Foundation> hosts(Frame frame, Reader reader) {
        return ShownNames.in(foundations.find(frame.entitled()), reader);
    }

    /** What a frame says, in the order in which people read it. */
    List<Agreed> facts(FrameTerms terms, Reader reader) {
        List<Agreed> facts = new ArrayList<>();
        own(terms, reader).forEach((term, value) -> facts.add(new Agreed(term, value)));
        differences.facts(terms.usual(), reader).stream()
                .map(each -> relative(each, terms, reader))
                .forEach(facts::add);
        return facts;
    }

    // Of the first edition alone a day would be right; of the others as long before their own start.
    private Agreed relative(Agreed fact, FrameTerms terms, Reader reader) {
        LocalDateTime at = switch (Term.named(fact.term()).orElseThrow()) {
            case REGISTRATION_OPENS -> terms.usual().registrationOpens();
            case REGISTRATION_CLOSES -> terms.usual().registrationCloses();
            default -> null;
        };
        if (at == null) {
            return fact;
        }
        Duration before = Duration.between(at, terms.usual().localStart());
        String words =
                messages.getMessage("frame.before", new Object[] {times.duration(reader, before)}, reader.locale());
        return new Agreed(fact.term(), before.isNegative() ? fact.value() : words);
    }

    /** What a proposal changes of the frame that binds; empty if none does. */
    List<Difference> changes(Frame frame, Reader reader) {
        Optional<FrameRevision> proposal = frame.proposal();
        Optional<FrameRevision> binding = frame.inEffect();
        if (proposal.isEmpty() || binding.isEmpty()) {
            return List.of();
        }
        FrameTerms before = binding.get().terms();
        FrameTerms after = proposal.get().terms();
        List<Difference> changes = new ArrayList<>();
        Map<String, String> then = own(before, reader);
        own(after, reader).forEach((term, value) -> {
            String was = Objects.requireNonNull(then.get(term));
            if (!was.equals(value)) {
                changes.add(new Difference(term, was, value));
            }
        });
        if (!binding.get().hosts().equals(proposal.get().hosts())) {
            changes.add(new Difference("hosts", names(binding.get(), reader), names(proposal.get(), reader)));
        }
        changes.addAll(differences.of(before.usual(), after.usual(), reader));
        return changes;
    }

    private Map<String, String> own(FrameTerms terms, Reader reader) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("rhythm", words("rhythm." + terms.rhythm().wireName(), reader));
        own.put("until", times.date(reader, terms.until()));
        own.put("holidaysOff", words("frame.holidays." + terms.holidaysOff(), reader));
        own.put("ownText", words("frame.text." + terms.ownText(), reader));
        return own;
    }

    private String names(FrameRevision revision, Reader reader) {
        return ShownNames.in(
                        foundations.find(revision.hosts().stream()
                                .map(Host::foundationId)
                                .toList()),
                        reader)
                .stream()
                .map(each -> each.profile().name())
                .collect(Collectors.joining(", "));
    }

    private String words(String key, Reader reader) {
        return messages.getMessage(key, null, reader.locale());
    }

    /** The next days of a frame that binds, with what is planned and why some are left out; then those outside of it. */
    List<Line> lines(Frame frame, Reader reader) {
        Instant now = clock.instant();
        Map<LocalDate, Workshop> planned = plan.byDay(frame);
        FrameRevision binding = frame.inEffect().orElse(null);
        Map<LocalDate, SeriesDay> rhythm = binding == null
                ? Map.of()
                : days.of(binding.terms(), binding.hosts()).stream()
                        .collect(Collectors.toMap(SeriesDay::day, Function.identity()));
        Map<UUID, Foundation> known =
                hosts(frame, reader).stream().collect(Collectors.toMap(Foundation::id, Function.identity()));
        TreeSet<LocalDate> all = new TreeSet<>(planned.keySet());
        all.addAll(rhythm.keySet());
        return all.stream()
                .map(day -> line(day, rhythm.get(day), planned.get(day), known, reader))
                .filter(line -> line.startsAt() == null
                        ? !line.day().isBefore(LocalDate.ofInstant(now, reader.zone()))
                        : line.startsAt().isAfter(now))
                .limit(DAYS)
                .toList();
    }

    private Line line(
            LocalDate day,
            @Nullable SeriesDay rhythm,
            @Nullable Workshop edition,
            Map<UUID, Foundation> known,
            Reader reader) {
        Instant startsAt = edition != null
                ? edition.latestTerms().startsAt()
                : Objects.requireNonNull(rhythm).startsAt();
        List<Away> away = rhythm == null
                ? List.of()
                : rhythm.off().stream()
                        .map(off -> new Away(
                                Objects.requireNonNull(known.get(off.foundationId()))
                                        .profile()
                                        .name(),
                                holidays.nameOf(off.country(), off.day(), reader.locale())
                                        .orElse("")))
                        .toList();
        return new Line(day, startsAt, edition, away, edition == null && rhythm != null && rhythm.isOpen());
    }

    /** Where a proposal moves editions. */
    List<FollowFrame.Move> moves(Frame frame) {
        return frame.proposal().map(each -> follow.moves(frame, each)).orElse(List.of());
    }

    /**
     * A day of the series.
     *
     * @param startsAt {@code null} if clocks skip the hour
     * @param open whether an edition can be planned on it
     */
    record Line(
            LocalDate day,
            @Nullable Instant startsAt,
            @Nullable Workshop edition,
            List<Away> away,
            boolean open) {}

    /** A host that has a public holiday. */
    record Away(String host, String holiday) {}
}
