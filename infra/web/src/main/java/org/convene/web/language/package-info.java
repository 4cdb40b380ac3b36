/** The languages in which Convene speaks: a folder of words each, of this module or of an installation. */
@NullMarked
package org.convene.web.language;

import org.jspecify.annotations.NullMarked;
