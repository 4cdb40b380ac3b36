@NullMarked
package org.convene.local.languages;

import org.jspecify.annotations.NullMarked;
