package org.convene.local.mailbox;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every mail by SMTP on a loopback port, delivers none, and keeps them in a directory over restarts. */
public final class Mailbox implements AutoCloseable {

    private static final int LARGEST_MAIL = 25 * 1024 * 1024;

    private final MailStore store;
    private final SMTPServer server;
    private volatile Behaviour behaviour = new Behaviour.Accept();

    private Mailbox(Path directory, int smtpPort, Clock clock) {
        this.store = new MailStore(directory, clock);
        this.server = SMTPServer.port(smtpPort)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("mailbox.localhost")
                .softwareName("Convene mailbox")
                .maxMessageSize(LARGEST_MAIL)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(context -> new Recipient(store, () -> behaviour))
                .build();
    }

    /** Returns a mailbox that already takes mail. */
    public static Mailbox open(Path directory, int smtpPort, Clock clock) {
        var mailbox = new Mailbox(directory, smtpPort, clock);
        mailbox.server.start();
        return mailbox;
    }

    public int smtpPort() {
        return server.getPort();
    }

    /** From now on treats senders in this way. */
    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** Returns the mails of a query, the newest first. */
    public List<Mail> find(MailQuery query) {
        return store.find(query);
    }

    public Optional<Mail> find(String id) {
        return store.find(id);
    }

    public Optional<MailContent> open(String id) {
        return raw(id).map(MimeReader::content);
    }

    /** Returns a mail as it was received. */
    public Optional<byte[]> raw(String id) {
        return store.raw(id);
    }

    public int count() {
        return store.count();
    }

    /** Deletes every mail. */
    public void clear() {
        store.clear();
    }

    @Override
    public void close() {
        server.stop();
        store.close();
    }
}
