/** The main job from idea to inbox, played on the whole platform as its users play it. */
@NullMarked
package org.convene.stories;

import org.jspecify.annotations.NullMarked;
