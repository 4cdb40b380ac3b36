package org.convene.event.message;

/**
 * What somebody may do about a workshop's messages in the name of one foundation; {@link MessageRights} says who may.
 *
 * @param writes proposes messages, tries them and takes them back
 * @param answers agrees to those of others or refuses them
 */
public record Rights(boolean writes, boolean answers) {

    static final Rights NONE = new Rights(false, false);
}
