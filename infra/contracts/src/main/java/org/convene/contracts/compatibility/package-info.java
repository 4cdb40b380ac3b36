/** Says which changes of a contract would break a program that was written against it before. */
@NullMarked
package org.convene.contracts.compatibility;

import org.jspecify.annotations.NullMarked;
