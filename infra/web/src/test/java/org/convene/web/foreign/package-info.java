/** What others write, spoilt: it is read, or refused as documented. */
@NullMarked
package org.convene.web.foreign;

import org.jspecify.annotations.NullMarked;
