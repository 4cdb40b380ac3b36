/** Describes a service's JSON API from its code, and holds the committed description against it; used in tests only. */
@NullMarked
package org.convene.openapi;

import org.jspecify.annotations.NullMarked;
