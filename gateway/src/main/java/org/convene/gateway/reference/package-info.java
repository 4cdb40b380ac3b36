/** The API as people read it: its OpenAPI document, told in chapters. */
@NullMarked
package org.convene.gateway.reference;

import org.jspecify.annotations.NullMarked;
