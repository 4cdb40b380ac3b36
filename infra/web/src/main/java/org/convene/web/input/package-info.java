/** What people may type: addresses, lines, prose, countries, zones and languages. */
@NullMarked
package org.convene.web.input;

import org.jspecify.annotations.NullMarked;
