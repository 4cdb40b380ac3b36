package org.convene.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.convene.testing.fuzz.Spoiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever mail comes, it is taken, kept, and shown as far as it can be read. */
class MailboxFuzzTests {

    private static final String RIGHT = """
            From: =?UTF-8?B?0JrQvtC90LLQuNC90LA=?= <desk@example.org>\r
            To: somebody@example.org\r
            Subject: =?utf-8?Q?Invitation=3A_Atemnot?=\r
            Message-ID: <1.2@example.org>\r
            MIME-Version: 1.0\r
            Content-Type: multipart/alternative; boundary="a-b"\r
            \r
            --a-b\r
            Content-Type: text/plain; charset=utf-8; format=flowed\r
            Content-Transfer-Encoding: quoted-printable\r
            \r
            Dear Ir=C3=ADna, \r
            open http://localhost:8080/invitations/abc .\r
            --a-b\r
            Content-Type: text/html; charset=utf-8\r
            Content-Transfer-Encoding: base64\r
            \r
            PHA+SGVsbG8gPGEgaHJlZj0iaHR0cDovL2xvY2FsaG9zdC8iPmxpbms8L2E+PC9wPg==\r
            --a-b\r
            Content-Type: text/calendar; charset=utf-8; method=REQUEST\r
            \r
            BEGIN:VCALENDAR\r
            METHOD:REQUEST\r
            BEGIN:VEVENT\r
            UID:1@example\r
             .org\r
            SEQUENCE:2\r
            END:VEVENT\r
            END:VCALENDAR\r
            --a-b--\r
            """;

    @Test
    void showsSpoiltMails() throws IOException {
        take(1, 400);
    }

    @Test
    @Tag("long")
    void showsManySpoiltMails() throws IOException {
        take(2, 1_000);
    }

    private static void take(long seed, int mails) throws IOException {
        Spoiler spoiler = new Spoiler(new Random(seed));
        try (TestMailbox mailbox = TestMailbox.startOwn();
                Line line = new Line(mailbox.smtpPort())) {
            for (int i = 0; i < mails; i++) {
                String address = "p" + i + "@example.org";
                byte[] mail = spoiler.utf8(RIGHT);
                line.send(address, mail);

                assertThatCode(() -> assertThat(mailbox.mailsTo(address)).hasSize(1))
                        .as("seed %d, mail %d: %s", seed, i, new String(mail, UTF_8))
                        .doesNotThrowAnyException();
            }
            mailbox.stop();
            mailbox.start();
            assertThat(mailbox.mailsTo("p" + (mails - 1) + "@example.org"))
                    .as("its index is read again")
                    .hasSize(1);
        }
    }

    /** A connection by the least that SMTP asks. */
    private static final class Line implements AutoCloseable {

        private final Socket socket;
        private final OutputStream out;
        private final BufferedReader in;

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            out = socket.getOutputStream();
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            expect("220");
            say("EHLO fuzz.example.org", "250");
        }

        void send(String address, byte[] mail) throws IOException {
            say("MAIL FROM:<desk@example.org>", "250");
            say("RCPT TO:<" + address + ">", "250");
            say("DATA", "354");
            // A dot at the beginning of a line is doubled (RFC 5321, section 4.5.2).
            int before = '\n';
            for (byte b : mail) {
                if (b == '.' && before == '\n') {
                    out.write('.');
                }
                out.write(b);
                before = b;
            }
            say("\r\n.", "250");
        }

        private void say(String line, String expected) throws IOException {
            out.write((line + "\r\n").getBytes(US_ASCII));
            expect(expected);
        }

        private void expect(String code) throws IOException {
            List<String> answer = new ArrayList<>();
            do {
                answer.add(String.valueOf(in.readLine()));
            } while (answer.getLast().startsWith(code + "-"));
            if (!answer.getLast().startsWith(code)) {
                throw new IOException("answer: " + answer + " (expected: " + code + ")");
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
