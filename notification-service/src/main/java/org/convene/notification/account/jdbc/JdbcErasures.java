package org.convene.notification.account.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convene.notification.account.Erasures;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Remembers hashes, and these no longer than anything can still be told late. */
@Repository
class JdbcErasures implements Erasures {

    /** Longer than topics keep their records, and as long as told events are kept to be sent again. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcErasures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Erased among(Collection<String> addresses) {
        Map<String, List<String>> byHash = addresses.stream()
                .distinct()
                .collect(Collectors.groupingBy(address -> HexFormat.of().formatHex(hash(key(address)))));
        Map<String, Instant> times = new HashMap<>();
        jdbc.sql("""
                SELECT encode(hash, 'hex') AS hash, erased_at FROM erased_address
                WHERE hash IN (SELECT decode(asked, 'hex') FROM unnest(?) AS asked)""").param(byHash.keySet().toArray(String[]::new)).query(row -> {
            Instant at = row.getTimestamp("erased_at").toInstant();
            byHash.getOrDefault(row.getString("hash"), List.of()).forEach(address -> times.put(address, at));
        });
        return new Erased(times);
    }

    void remember(String addressKey, Instant at) {
        jdbc.sql("""
                INSERT INTO erased_address (hash, erased_at) VALUES (?, ?)
                ON CONFLICT (hash) DO UPDATE SET erased_at = greatest(erased_address.erased_at, EXCLUDED.erased_at)""").params(hash(addressKey), Timestamp.from(at)).update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        jdbc.sql("DELETE FROM erased_address WHERE erased_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    static String key(String address) {
        return Addresses.parse(address).map(Address::key).orElse(address);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not available (expected: in every JDK)", e);
        }
    }
}
