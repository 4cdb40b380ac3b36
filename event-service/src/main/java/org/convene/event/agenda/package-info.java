/** What a workshop consists of besides its terms: sessions, speakers, the meeting's address. */
@NullMarked
package org.convene.event.agenda;

import org.jspecify.annotations.NullMarked;
