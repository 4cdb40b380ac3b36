package org.convene.notification.dispatch.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.jspecify.annotations.Nullable;

/** Addresses as a mail's header and envelope hold them: the domain in ASCII, the name encoded and in one line. */
final class MailAddresses {

    private MailAddresses() {}

    static InternetAddress of(String address) throws AddressException {
        Address read = Addresses.parse(address)
                .orElseThrow(() -> new AddressException("address: not one (expected: local part, @ and domain)"));
        int at = read.given().lastIndexOf('@');
        int keyAt = read.key().lastIndexOf('@');
        InternetAddress result = new InternetAddress();
        result.setAddress(read.given().substring(0, at) + read.key().substring(keyAt));
        return result;
    }

    static InternetAddress of(String address, @Nullable String name) throws AddressException {
        InternetAddress result = of(address);
        try {
            result.setPersonal(name == null ? null : oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8: not available (expected: in every JDK)", e);
        }
        return result;
    }

    /** Header fields are one line: what would end it becomes a space; nor may words turn the order of what follows. */
    static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .replaceAll("[\\u202A-\\u202E]", "")
                .strip();
    }
}
