package org.convene.event.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.agenda.Details;
import org.convene.event.agenda.Session;
import org.convene.event.agenda.SessionKind;
import org.convene.event.agenda.Speaker;
import org.convene.event.agenda.web.LanguageNames;
import org.convene.event.agenda.web.MeetingAddress;
import org.convene.event.foundation.web.Differing;
import org.convene.event.terms.Terms;
import org.convene.web.input.Line;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The agenda as its page edits it: a line for each session, and one more that is left out while its title is blank.
 */
record DetailsPageForm(
        @MeetingAddress @Nullable String meetingAddress,

        @Size(max = 101, message = "{agenda.sessions.many}") @Nullable List<@Valid SessionLine> sessions) {

    private static final int LONGEST_NAME = 120;

    static DetailsPageForm of(Details details, Map<UUID, String> hosts, LanguageNames languages) {
        List<SessionLine> lines = new ArrayList<>();
        details.sessions().forEach(session -> lines.add(SessionLine.of(session, hosts, languages)));
        lines.add(SessionLine.EMPTY);
        return new DetailsPageForm(details.meetingAddress(), lines);
    }

    /** The same with an empty line more, if there is none. */
    DetailsPageForm withRoom() {
        List<SessionLine> lines = new ArrayList<>(lines());
        if (lines.isEmpty() || !lines.getLast().isBlank()) {
            lines.add(SessionLine.EMPTY);
        }
        return new DetailsPageForm(meetingAddress, lines);
    }

    /** What is there beside what somebody else wants to save; this is what is there. */
    List<Differing> differences(DetailsPageForm wanted) {
        return Stream.of(
                        Differing.of("plan.meeting", meetingAddress, wanted.meetingAddress()),
                        Differing.of("plan.sessions", sessionsInWords(), wanted.sessionsInWords()))
                .filter(Differing::differs)
                .toList();
    }

    private String sessionsInWords() {
        return lines().stream()
                .filter(line -> !line.isBlank())
                .map(line -> Stream.of(
                                Texts.tidy(line.title()),
                                line.sessionKind().name(),
                                Integer.toString(line.length()),
                                Texts.tidy(line.speakers()).replace("\n", ", "),
                                Texts.tidy(line.spoken()),
                                Texts.tidy(line.interpreted()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("; "));
    }

    private List<SessionLine> lines() {
        return sessions == null ? List.of() : sessions;
    }

    /** The details, or empty and messages beside the fields. */
    Optional<Details> toDetails(Map<UUID, String> hosts, LanguageNames languages, BindingResult result) {
        List<Session> agenda = new ArrayList<>();
        for (int i = 0; i < lines().size(); i++) {
            SessionLine line = lines().get(i);
            if (line.isBlank()) {
                continue;
            }
            int minutes = line.length();
            if (minutes < 1 || minutes > Terms.LONGEST_MINUTES) {
                result.rejectValue("sessions[" + i + "].minutes", "agenda.minutes.range");
                continue;
            }
            List<Speaker> speakers = Texts.tidy(line.speakers())
                    .lines()
                    .filter(each -> !each.isBlank())
                    .map(each -> speaker(each, hosts))
                    .toList();
            if (speakers.size() > 50) {
                result.rejectValue("sessions[" + i + "].speakers", "agenda.speakers.many");
            }
            if (speakers.stream().anyMatch(each -> each.name().length() > LONGEST_NAME)) {
                result.rejectValue("sessions[" + i + "].speakers", "agenda.speakers.long");
            }
            agenda.add(new Session(
                    line.id(),
                    Texts.tidy(line.title()),
                    line.sessionKind(),
                    minutes,
                    speakers,
                    tags(line.spoken(), "sessions[" + i + "].spoken", languages, result),
                    tags(line.interpreted(), "sessions[" + i + "].interpreted", languages, result)));
        }
        return result.hasErrors() ? Optional.empty() : Optional.of(new Details(Texts.orNull(meetingAddress), agenda));
    }

    private static List<String> tags(
            @Nullable String written, String field, LanguageNames languages, BindingResult result) {
        List<String> tags = languages.tags(
                Texts.tidy(written),
                part -> result.rejectValue(field, "agenda.language.unknown", new Object[] {part}, null));
        if (tags.size() > Session.MOST_LANGUAGES) {
            result.rejectValue(field, "agenda.languages.many");
        }
        return tags;
    }

    /** Name, comma, affiliation; who speaks for a host is recognised by its name. */
    private static Speaker speaker(String line, Map<UUID, String> hosts) {
        int comma = line.indexOf(',');
        if (comma < 0) {
            return new Speaker(line.strip(), null, null);
        }
        String name = line.substring(0, comma).strip();
        String affiliation = line.substring(comma + 1).strip();
        return hosts.entrySet().stream()
                .filter(host -> host.getValue().equalsIgnoreCase(affiliation))
                .findFirst()
                .map(host -> new Speaker(name, null, host.getKey()))
                .orElseGet(() -> new Speaker(name, affiliation.isEmpty() ? null : affiliation, null));
    }

    /** One session as its line of the form holds it. */
    record SessionLine(
            @Nullable UUID id,
            @Line(max = 200) @Nullable String title,
            @Nullable String kind,

            @Pattern(regexp = "[0-9]{0,4}", message = "{agenda.minutes.range}") @Nullable String minutes,

            @Prose(max = 5000) @Nullable String speakers,
            @Prose(max = 500) @Nullable String spoken,
            @Prose(max = 500) @Nullable String interpreted) {

        static final SessionLine EMPTY = new SessionLine(null, "", SessionKind.TALK.name(), "", "", "", "");

        static SessionLine of(Session session, Map<UUID, String> hosts, LanguageNames languages) {
            return new SessionLine(
                    session.id(),
                    session.title(),
                    session.kind().name(),
                    Integer.toString(session.minutes()),
                    session.speakers().stream().map(each -> line(each, hosts)).collect(Collectors.joining("\n")),
                    languages.names(session.spoken()),
                    languages.names(session.interpreted()));
        }

        boolean isBlank() {
            return Texts.tidy(title).isEmpty();
        }

        int length() {
            String typed = Texts.tidy(minutes);
            return typed.isEmpty() ? 0 : Integer.parseInt(typed);
        }

        SessionKind sessionKind() {
            return Arrays.stream(SessionKind.values())
                    .filter(each -> each.name().equals(kind))
                    .findFirst()
                    .orElse(SessionKind.TALK);
        }

        private static String line(Speaker speaker, Map<UUID, String> hosts) {
            UUID host = speaker.foundationId();
            String from = speaker.affiliation() == null && host != null
                    ? hosts.getOrDefault(host, "")
                    : Texts.tidy(speaker.affiliation());
            return from.isEmpty() ? speaker.name() : speaker.name() + ", " + from;
        }
    }
}
