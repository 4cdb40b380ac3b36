/** Shows a person what becomes of her foundations if she leaves. */
@NullMarked
package org.convene.event.account.web;

import org.jspecify.annotations.NullMarked;
