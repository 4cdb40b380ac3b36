package org.convene.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How to run PostgreSQL when we are root, as whom it refuses to run. */
enum Unprivileged {

    /** We aren't root: nothing to do. */
    AS_WE_ARE,

    /** In a user namespace without a mapping, root is nobody, and yet owns the same files. */
    IN_NAMESPACE,

    /** Where namespaces are forbidden, as in many containers: as nobody, to whom the files are given. */
    AS_NOBODY;

    private static final int NOBODY = 65_534;

    static Unprivileged here() {
        if (new UnixSystem().getUid() != 0) {
            return AS_WE_ARE;
        }
        try {
            var attempt = new ProcessBuilder("unshare", "-U", "--", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return attempt.waitFor() == 0 ? IN_NAMESPACE : AS_NOBODY;
        } catch (IOException e) {
            return AS_NOBODY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for a way to run PostgreSQL", e);
        }
    }

    /** What goes before a command that shall run that way. */
    List<String> prefix() {
        return switch (this) {
            case AS_WE_ARE -> List.of();
            case IN_NAMESPACE -> List.of("unshare", "-U", "--");
            case AS_NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        };
    }

    /** Lets the server read and write what we created for it. */
    void give(Path path) {
        if (this == AS_NOBODY) {
            try {
                Files.setAttribute(path, "unix:uid", NOBODY);
                Files.setAttribute(path, "unix:gid", NOBODY);
            } catch (IOException e) {
                throw new UncheckedIOException(path + " can't be given to nobody (user 65534)", e);
            }
        }
    }
}
