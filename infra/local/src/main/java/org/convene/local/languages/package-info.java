/** Checks the folders of words, so that whoever translates sees what is missing without building anything. */
@NullMarked
package org.convene.local.languages;

import org.jspecify.annotations.NullMarked;
