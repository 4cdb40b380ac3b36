package org.convene.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.local.log.ExportedLog;
import org.convene.local.log.HashChain;
import org.convene.local.log.JointLogEntry;
import org.convene.local.log.StoredLogs;
import org.convene.local.platform.Place;
import org.convene.local.platform.Place.Port;
import org.convene.local.platform.RunRecord;
import org.convene.local.postgres.PostgresServer;
import org.convene.local.postgres.Superuser;

/**
 * {@code convene verify-log}: proves that the joint logs are what was once logged, or names the first broken link. Logs that
 * hosts took away must be whole too, and what runs here must go on from them.
 */
final class VerifyLog {

    private final PrintStream out;
    private final Set<UUID> takenAway;
    private final Map<UUID, HashChain> chains = new LinkedHashMap<>();
    private final Map<UUID, Map<Integer, String>> hashes = new HashMap<>();
    private final Set<UUID> broken = new HashSet<>();

    private VerifyLog(PrintStream out, Set<UUID> takenAway) {
        this.out = out;
        this.takenAway = takenAway;
    }

    static int run(Place place, List<Path> files, PrintStream out) {
        Optional<RunRecord> running = RunRecord.read(place.home());
        if (running.isEmpty() && files.isEmpty()) {
            out.println("Convene doesn't run here (" + place.home() + "). Start it, or name files of exported logs.");
            return 1;
        }
        Map<Path, ExportedLog> exported = new LinkedHashMap<>();
        files.forEach(file -> exported.put(file, ExportedLog.read(file)));
        VerifyLog verification = new VerifyLog(
                out, exported.values().stream().map(ExportedLog::workshopId).collect(Collectors.toSet()));
        running.ifPresent(run -> verification.readStored(PostgresServer.superuserOf(
                place.home().resolve("postgres"),
                Objects.requireNonNull(run.ports().get(Port.POSTGRES), "port of PostgreSQL"))));
        boolean whole = verification.broken.isEmpty();
        for (Map.Entry<Path, ExportedLog> each : exported.entrySet()) {
            whole &= verification.holds(each.getKey(), each.getValue(), running.isPresent());
        }
        return whole ? 0 : 1;
    }

    private void readStored(Superuser server) {
        new StoredLogs(server).forEach(this::take);
        chains.forEach((workshop, chain) -> {
            if (!broken.contains(workshop)) {
                out.printf("Workshop %s: %d entries, whole up to %s%n", workshop, chain.length(), chain.lastHash());
            }
        });
    }

    private void take(UUID workshop, JointLogEntry entry) {
        if (takenAway.contains(workshop)) {
            hashes.computeIfAbsent(workshop, _ -> new HashMap<>()).put(entry.number(), entry.hash());
        }
        if (!broken.contains(workshop)) {
            chains.computeIfAbsent(workshop, HashChain::new).take(entry).ifPresent(problem -> {
                broken.add(workshop);
                out.printf("Workshop %s: broken at entry %d: %s%n", workshop, entry.number(), problem);
            });
        }
    }

    private boolean holds(Path file, ExportedLog log, boolean goesOnHere) {
        HashChain chain = new HashChain(log.workshopId());
        Map<Integer, String> stored = hashes.getOrDefault(log.workshopId(), Map.of());
        for (JointLogEntry entry : log.entries()) {
            Optional<String> problem = chain.take(entry);
            if (problem.isPresent()) {
                out.printf("%s: broken at entry %d: %s%n", file, entry.number(), problem.get());
                return false;
            }
            String here = stored.getOrDefault(entry.number(), "none");
            if (goesOnHere && !entry.hash().equals(here)) {
                out.printf(
                        "%s: entry %d of workshop %s is another here: hash %s (expected: %s)%n",
                        file, entry.number(), log.workshopId(), here, entry.hash());
                return false;
            }
        }
        out.printf(
                "%s: %d entries of workshop %s, whole up to %s%s%n",
                file,
                chain.length(),
                log.workshopId(),
                chain.lastHash(),
                goesOnHere ? "; the log here goes on from there" : "");
        return true;
    }
}
