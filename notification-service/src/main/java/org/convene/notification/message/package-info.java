/** What hosts write to the people of a workshop, each message kept once however many it goes to. */
@NullMarked
package org.convene.notification.message;

import org.jspecify.annotations.NullMarked;
