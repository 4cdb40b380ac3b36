package org.convene.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convene.faults.fault.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rounds of a run that are done, kept in a file, so that the same command goes on where it was interrupted.
 *
 * @param seed of the first round
 * @param fault the only one that is played; empty for all
 * @param older the revision of the older version that takes part; empty if none does
 */
record Progress(long seed, String fault, String older, List<Verdict> verdicts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Returns what was done of this very run before, up to the first round that was not good. */
    static Progress of(Path file, Settings settings) {
        var fresh = new Progress(
                settings.seed(),
                settings.fault().map(Fault::name).orElse(""),
                settings.older().orElse(""),
                List.of());
        try {
            if (Files.exists(file)) {
                var kept = JSON.readValue(Files.readString(file), Progress.class);
                var good = kept.verdicts.stream().takeWhile(Verdict::isGood).toList();
                return fresh.equals(kept.with(List.of())) ? fresh.with(good) : fresh;
            }
        } catch (JacksonException e) {
            // It was being written when the power went: we begin anew.
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
        return fresh;
    }

    Progress with(Verdict verdict) {
        var more = new ArrayList<>(verdicts);
        more.add(verdict);
        return with(List.copyOf(more));
    }

    private Progress with(List<Verdict> others) {
        return new Progress(seed, fault, older, others);
    }

    /** Returns the seed of the next round. */
    long next() {
        return verdicts.isEmpty() ? seed : Seeds.after(verdicts.getLast().seed());
    }

    void keep(Path file) {
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
    }
}
