package org.convene.event.message;

import java.util.List;

/**
 * What somebody wants to write.
 *
 * @param texts each in another language; the first is what everybody reads who finds none of hers
 */
public record Draft(Readers readers, List<MessageText> texts) {

    public Draft {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("texts: 0 (expected: > 0)");
        }
    }
}
