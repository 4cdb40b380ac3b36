package org.convene.web.problem;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** Somebody saved since the caller had read what she wants to replace (412); nothing was overwritten. */
public final class ChangedMeanwhile extends Problem {

    private static final long serialVersionUID = 1L;

    private final String etag;
    private final transient Object current;

    /**
     * A refusal that shows what is there now.
     *
     * @param etag its tag, with which the caller may write knowingly
     * @param current as the caller may see it
     */
    public ChangedMeanwhile(String etag, Object current) {
        super(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        this.etag = etag;
        this.current = current;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("etag", etag, "current", current);
    }
}
