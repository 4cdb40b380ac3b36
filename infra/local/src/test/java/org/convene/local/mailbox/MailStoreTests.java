package org.convene.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.convene.local.mailbox.Mail.CalendarRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailStoreTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T09:00:00Z"), ZoneOffset.UTC);

    private static final String INVITATION = """
            From: =?utf-8?q?Fondation_L=C3=A9man?= <w-1@convene.localhost>
            To: wei@example.org
            Subject: =?utf-8?b?5Lya6K6u?=
            Message-ID: <d-1@convene.localhost>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Join: http://localhost:8080/join/abc=3D.
            --inner
            Content-Type: text/html; charset=utf-8

            <a href="http://localhost:8080/join/abc=">Join</a> <a href="https://example.org/a?b=1&amp;c=2">more</a>
            --inner
            Content-Type: text/calendar; method=REQUEST; charset=utf-8

            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:p-1@convene.
             localhost
            SEQUENCE:2
            END:VEVENT
            END:VCALENDAR
            --inner--
            --outer
            Content-Type: text/plain
            Content-Disposition: attachment; filename=note.txt

            not the text
            --outer--
            """.replace("\n", "\r\n");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void readsAMailAsAMailProgramDoes() {
        try (var store = new MailStore(directory, CLOCK)) {
            var mail = store.add(List.of("wei@example.org"), bytes(INVITATION));
            assertThat(mail.subject()).isEqualTo("会议");
            assertThat(mail.from()).isEqualTo("Fondation Léman <w-1@convene.localhost>");
            assertThat(mail.messageId()).isEqualTo("<d-1@convene.localhost>");
            assertThat(mail.calendar()).isEqualTo(new CalendarRequest("REQUEST", "p-1@convene.localhost", 2));

            var content = MimeReader.content(store.raw(mail.id()).orElseThrow());
            assertThat(content.text()).startsWith("Join: http").doesNotContain("not the text");
            assertThat(content.links())
                    .containsExactly("http://localhost:8080/join/abc=", "https://example.org/a?b=1&c=2");
            assertThat(content.headers()).extracting(MailContent.Header::name).contains("Subject", "Message-ID");
        }
    }

    @Test
    void readsHeadersInPlainUtf8() {
        try (var store = new MailStore(directory, CLOCK)) {
            var mail = store.add(List.of("ana@example.org"), bytes("From: 和平 <w@x.org>\r\nSubject: 会议\r\n\r\nx"));
            assertThat(mail.from()).isEqualTo("和平 <w@x.org>");
            assertThat(mail.subject()).isEqualTo("会议");
        }
    }

    @Test
    void keepsItsMailsOverARestartEvenIfThatCameInTheMiddleOfAWrite() throws IOException {
        try (var store = new MailStore(directory, CLOCK)) {
            store.add(List.of("ana@example.org"), bytes(INVITATION));
        }
        Files.writeString(directory.resolve("index.jsonl"), "{\"id\":\"0000", StandardOpenOption.APPEND);
        try (var store = new MailStore(directory, CLOCK)) {
            store.add(List.of("wei@example.org"), bytes(INVITATION));
        }
        try (var store = new MailStore(directory, CLOCK)) {
            assertThat(store.find(MailQuery.to("")))
                    .extracting(Mail::to)
                    .containsExactly(List.of("wei@example.org"), List.of("ana@example.org"));
        }
    }

    @Test
    void findsByRecipientSubjectTimeAndPosition() {
        try (var store = new MailStore(directory, CLOCK)) {
            var first = store.add(List.of("ana@example.org"), bytes("Subject: One\r\n\r\nx"));
            var second = store.add(List.of("mariana@example.org"), bytes("Subject: Two\r\n\r\nx"));
            assertThat(store.find(MailQuery.to("ana@EXAMPLE.org"))).containsExactly(first);
            assertThat(store.find(MailQuery.to("ana"))).containsExactly(second, first);
            assertThat(store.find(new MailQuery("", "tw", null, null, 10))).containsExactly(second);
            assertThat(store.find(new MailQuery("", "", null, second.id(), 10))).containsExactly(first);
            assertThat(store.find(new MailQuery("", "", CLOCK.instant(), null, 10)))
                    .isEmpty();
            assertThat(store.raw("../../etc/passwd")).isEmpty();
        }
    }

    @Test
    void showsWhatIsBrokenAsFarAsItCanBeRead() {
        try (var store = new MailStore(directory, CLOCK)) {
            var mail = store.add(List.of("ana@example.org"), bytes("Content-Type: multipart/mixed\r\n\r\nno boundary"));
            assertThat(mail.subject()).isEmpty();
            assertThat(MimeReader.content(store.raw(mail.id()).orElseThrow()).text())
                    .contains("no boundary");
        }
    }

    @Test
    void isEmptyWhenCleared() throws IOException {
        try (var store = new MailStore(directory, CLOCK)) {
            store.add(List.of("ana@example.org"), bytes(INVITATION));
            store.clear();
            assertThat(store.find(MailQuery.to(""))).isEmpty();
            store.add(List.of("wei@example.org"), bytes(INVITATION));
            assertThat(store.count()).isEqualTo(1);
        }
    }

    @Test
    @Tag("long")
    void holdsAHundredThousandMailsWithoutTheirBodies() {
        byte[] mail = bytes("Subject: Seminar\r\n\r\n" + "x".repeat(8_000));
        try (var store = new MailStore(directory, CLOCK)) {
            long before = used();
            for (int i = 0; i < 100_000; i++) {
                store.add(List.of("p" + i + "@example.org"), mail);
            }
            assertThat(used() - before).isLessThan(100L << 20);
            assertThat(store.find(MailQuery.to("p77777@example.org"))).hasSize(1);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }
}
