package org.convene.bench.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.convene.bench.load.Load;
import org.convene.bench.load.Timings;

/** The reference: the same bytes to the same mailbox over as many connections, written by nobody. */
final class BareSmtp {

    private final int port;
    private final int connections;

    BareSmtp(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    Timings send(byte[] mail, int count) {
        Session session = Session.getInstance(new Properties());
        BlockingQueue<Transport> free = new ArrayBlockingQueue<>(connections);
        try {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail));
            InternetAddress[] to = {new InternetAddress("nobody@bench.example.org")};
            for (int i = 0; i < connections; i++) {
                Transport transport = session.getTransport("smtp");
                transport.connect("127.0.0.1", port, null, null);
                free.add(transport);
            }
            Timings timings = Load.closed(connections, count, number -> {
                Transport transport = free.take();
                transport.sendMessage(message, to);
                free.put(transport);
            });
            for (Transport transport : free) {
                transport.close();
            }
            return timings;
        } catch (MessagingException e) {
            throw new IllegalStateException("the mailbox takes nothing", e);
        }
    }
}
