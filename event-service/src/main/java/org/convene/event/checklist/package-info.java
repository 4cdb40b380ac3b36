/** What has to be done for a workshop, by which host and when. */
@NullMarked
package org.convene.event.checklist;

import org.jspecify.annotations.NullMarked;
