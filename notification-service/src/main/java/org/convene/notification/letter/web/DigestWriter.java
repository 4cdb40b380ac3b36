package org.convene.notification.letter.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.notification.letter.News;
import org.convene.notification.workshop.Workshop;
import org.convene.web.reader.Reader;
import org.convene.web.reader.TimeBlock;
import org.convene.web.reader.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** Says what happened in each of somebody’s workshops: first what waits for her, then what is to be done, then what others did and wrote. */
final class DigestWriter {

    private static final String PREFIX = "mail.digest.";

    private final MessageSource messages;
    private final Times times;

    DigestWriter(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    List<Letter.Section> write(List<Occasion.Told> told, Reader reader, Links links) {
        return told.stream()
                .map(each -> new Section(each, reader, links).write())
                .toList();
    }

    /** Says that there is more than the letter has room for; empty if there is not. */
    Optional<String> further(News news, Reader reader) {
        int further = news.number("further");
        return further == 0
                ? Optional.empty()
                : Optional.of(messages.getMessage(PREFIX + "further", new Object[] {further}, reader.locale()));
    }

    /** One workshop’s, while it is written. */
    private final class Section {

        private final Occasion.Told told;
        private final Reader reader;
        private final Links links;
        private final List<Letter.Line> lines = new ArrayList<>();
        private final Map<String, String> pages = new LinkedHashMap<>();

        Section(Occasion.Told told, Reader reader, Links links) {
            this.told = told;
            this.reader = reader;
            this.links = links;
        }

        Letter.Section write() {
            News news = told.news();
            news.list("waiting").forEach(this::addWaiting);
            news.list("toDos").forEach(this::addToDo);
            news.list("deeds").forEach(this::addDeed);
            news.list("posts").forEach(this::addPost);
            if (news.number("more") > 0) {
                add(say("more", news.number("more")), false, null);
                lead("mail.digest.log", "/log");
            }
            Workshop workshop = told.workshop();
            return new Letter.Section(
                    workshop == null ? told.title() : workshop.title(),
                    workshop == null ? null : WorkshopWords.otherLanguage(workshop, reader.locale()),
                    workshop == null ? "" : time(workshop),
                    List.copyOf(lines),
                    pages.entrySet().stream()
                            .map(page -> new Letter.Action(
                                    messages.getMessage(page.getValue(), null, reader.locale()), page.getKey()))
                            .toList());
        }

        private void addWaiting(News wait) {
            String kind = wait.text("kind");
            add(
                    say(
                            "waits." + kind,
                            wait.number("revision"),
                            name(wait, "foundationId").orElse("—")),
                    true,
                    null);
            switch (kind) {
                case "VOTE" -> lead("mail.digest.hours", "/hours#votes");
                case "SIGN_OFF", "PUBLISH" -> lead("mail.signed-off.action", "/agreement");
                case "ANSWER_MESSAGE" -> lead("mail.digest.messages", "/messages");
                case "SIGN_FRAME" -> lead("mail.frame-agreed.action", "/series");
                // What is hers to answer as a person waits on her desk.
                default -> pages.put(links.page("/organize"), "mail.digest.action");
            }
        }

        private void addToDo(News toDo) {
            boolean overdue = Boolean.parseBoolean(toDo.text("overdue"));
            String who = name(toDo, "foundationId")
                    .orElseGet(() -> messages.getMessage("checklist.anybody", null, reader.locale()));
            String due = times.date(reader, LocalDate.parse(toDo.text("due")));
            add(say(overdue ? "overdue" : "due", Isolated.of(toDo.text("what")), who, due), overdue, null);
            lead("mail.digest.checklist", "/checklist");
        }

        // What a later version does and we have no words for is left out: its mail or page tells it.
        private void addDeed(News deed) {
            try {
                String what = messages.getMessage("log." + deed.text("action"), null, reader.locale());
                int revision = deed.number("revision");
                String done = revision == 0
                        ? what
                        : messages.getMessage("log.on", new Object[] {what, revision}, reader.locale());
                Optional<String> who = name(deed, "personId");
                Optional<String> host = name(deed, "foundationId");
                add(
                        Stream.of(Optional.of(done), who, host)
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" · ")),
                        false,
                        null);
                if (deed.text("action").contains("MESSAGE_")) {
                    lead("mail.digest.messages", "/messages");
                } else if (deed.text("action").startsWith("FRAME_")) {
                    lead("mail.frame-agreed.action", "/series");
                } else if (revision == 0) {
                    lead("mail.digest.log", "/log");
                } else {
                    lead("mail.signed-off.action", "/agreement");
                }
            } catch (NoSuchMessageException e) {
                lead("mail.digest.log", "/log");
            }
        }

        private void addPost(News post) {
            Optional<String> who = name(post, "personId");
            String host = name(post, "foundationId").orElse("—");
            Optional<News> about = post.find("about");
            String key = (about.isPresent() ? "commented" : "wrote") + (who.isPresent() ? "" : ".unnamed");
            List<Object> arguments = new ArrayList<>();
            who.ifPresent(arguments::add);
            arguments.add(host);
            about.ifPresent(line -> {
                arguments.add(messages.getMessage("change." + line.text("field"), null, reader.locale()));
                arguments.add(line.number("revision"));
            });
            add(say(key, arguments.toArray()), false, post.text("words"));
            lead("mail.digest.conversation", "/conversation#write");
        }

        private void add(String text, boolean pressing, @Nullable String quote) {
            lines.add(new Letter.Line(text, pressing, quote));
        }

        private void lead(String label, String page) {
            if (!told.news().text("workshopId").isEmpty()) {
                pages.putIfAbsent(
                        links.page("/organize/workshops/" + told.news().text("workshopId") + page), label);
            }
        }

        private Optional<String> name(News news, String field) {
            return Optional.ofNullable(told.names().get(news.text(field))).map(Isolated::of);
        }

        private String time(Workshop workshop) {
            TimeBlock block = times.block(reader, workshop.startsAt(), workshop.endsAt(), List.of());
            return block.line() + " (" + block.zone() + ")";
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(PREFIX + key, arguments, reader.locale());
        }
    }
}
