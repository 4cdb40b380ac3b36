package org.convene.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.convene.local.mailbox.Behaviour;
import org.convene.local.mailbox.Mail;
import org.convene.local.mailbox.MailContent;
import org.convene.local.mailbox.MailQuery;
import org.convene.local.mailbox.Mailbox;
import org.convene.local.mailbox.web.MailboxSite;
import org.convene.local.process.Ports;
import org.jspecify.annotations.Nullable;

/** A mailbox for tests: a real SMTP server that takes every mail, and what came. */
public final class TestMailbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory = Throwaway.directory("mailbox");
    private final int smtpPort = Ports.free();
    private final int httpPort = Ports.free();
    private @Nullable Mailbox mailbox;
    private @Nullable MailboxSite site;

    private TestMailbox() {
        Throwaway.atExit(this::close);
        start();
    }

    /** The mailbox that all tests of this JVM share: use an address of your own, and never stop it. */
    public static TestMailbox shared() {
        return Shared.INSTANCE;
    }

    /** A mailbox that one test may stop, start and let misbehave. */
    public static TestMailbox startOwn() {
        return new TestMailbox();
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** Where its pages and its JSON are, such as {@code http://localhost:18025}. */
    public URI httpAddress() {
        return URI.create("http://localhost:" + httpPort);
    }

    /** Returns all mails to this address, the newest first. */
    public List<ReceivedMail> mailsTo(String address) {
        return open(MailQuery.to(address));
    }

    /** Returns all mails, the newest first. */
    public List<ReceivedMail> mails() {
        return open(MailQuery.to(""));
    }

    private List<ReceivedMail> open(MailQuery query) {
        var opened = running();
        return opened.find(query).stream().map(mail -> open(opened, mail)).toList();
    }

    /** Waits for a mail to this address with this in its subject, and returns the newest such. */
    public ReceivedMail awaitMail(String address, String subjectPart) {
        return Awaitility.await("a mail to " + address + " with \"" + subjectPart + "\" in its subject")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(25))
                .until(() -> matching(address, subjectPart), found -> !found.isEmpty())
                .getFirst();
    }

    private List<ReceivedMail> matching(String address, String subjectPart) {
        return open(new MailQuery(address, subjectPart, null, null, 1));
    }

    private static ReceivedMail open(Mailbox opened, Mail mail) {
        byte[] raw = opened.raw(mail.id()).orElseThrow();
        MailContent content = opened.open(mail.id()).orElseThrow();
        return new ReceivedMail(mail.id(), mail.receivedAt(), mail, content, new String(raw, StandardCharsets.UTF_8));
    }

    /** Treats senders in this way from now on, for tests of what they do about it. */
    public void behave(Behaviour behaviour) {
        running().behave(behaviour);
    }

    public void clear() {
        running().clear();
    }

    /** Starts it again on the same ports, with the mails that it had. */
    public synchronized void start() {
        if (mailbox == null) {
            mailbox = Mailbox.open(directory, smtpPort, Clock.systemUTC());
            site = MailboxSite.open(mailbox, httpPort);
        }
    }

    /** Stops it: senders are refused a connection. */
    public synchronized void stop() {
        if (site != null) {
            site.close();
            site = null;
        }
        if (mailbox != null) {
            mailbox.close();
            mailbox = null;
        }
    }

    private synchronized Mailbox running() {
        if (mailbox == null) {
            throw new IllegalStateException("the mailbox is stopped (expected: started)");
        }
        return mailbox;
    }

    @Override
    public void close() {
        stop();
    }

    private static final class Shared {
        private static final TestMailbox INSTANCE = new TestMailbox();
    }
}
