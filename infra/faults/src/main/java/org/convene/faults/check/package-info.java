/** Says whether all promises were kept, from public API, topics and mails alone. */
@NullMarked
package org.convene.faults.check;

import org.jspecify.annotations.NullMarked;
