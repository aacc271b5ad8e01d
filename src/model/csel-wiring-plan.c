/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselWiringPlan: which conductor goes to which pole of a connector
 *
 * In the window a wire for each pole, most of them not wired at first; on the command line the
 * wires that are named, even two for one pole: whether that can be is for the rules to say.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-wiring-plan.h"

struct _CselWiringPlan
{
  GObject    parent_instance;

  GPtrArray *wires;
  guint      connectors;
  guint      spare;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselWiringPlan, csel_wiring_plan, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
csel_wiring_plan_finalize (GObject *object)
{
  CselWiringPlan *self = CSEL_WIRING_PLAN (object);

  g_clear_pointer (&self->wires, g_ptr_array_unref);

  G_OBJECT_CLASS (csel_wiring_plan_parent_class)->finalize (object);
}

static void
csel_wiring_plan_class_init (CselWiringPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_wiring_plan_finalize;

  /**
   * CselWiringPlan::changed:
   *
   * Something is planned otherwise; once per change.
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
csel_wiring_plan_init (CselWiringPlan *self)
{
  self->wires = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_wire_free);
  self->connectors = 1;
}

/**
 * csel_wiring_plan_new:
 * @n_poles: for how many poles there are wires, none of them wired
 *
 * Returns: (transfer full): a plan for one connector, without spare allowance
 */
CselWiringPlan *
csel_wiring_plan_new (guint n_poles)
{
  CselWiringPlan *self = g_object_new (CSEL_TYPE_WIRING_PLAN, NULL);

  for (guint i = 1; i <= n_poles; i++)
    g_ptr_array_add (self->wires, csel_wire_new (i));

  return self;
}

/**
 * csel_wiring_plan_copy:
 * @self: a plan
 *
 * Returns: (transfer full): the same, which can be changed alone
 */
CselWiringPlan *
csel_wiring_plan_copy (CselWiringPlan *self)
{
  CselWiringPlan *copy = csel_wiring_plan_new (0);

  for (guint i = 0; i < self->wires->len; i++)
    g_ptr_array_add (copy->wires, csel_wire_copy (g_ptr_array_index (self->wires, i)));
  copy->connectors = self->connectors;
  copy->spare = self->spare;

  return copy;
}

/**
 * csel_wiring_plan_equal:
 * @self: (nullable): a plan
 * @other: (nullable): another
 *
 * Returns: %TRUE if the same wires are planned, for however many connectors
 */
gboolean
csel_wiring_plan_equal (CselWiringPlan *self,
                        CselWiringPlan *other)
{
  if (self == other)
    return TRUE;
  if (self == NULL || other == NULL || self->wires->len != other->wires->len)
    return FALSE;

  for (guint i = 0; i < self->wires->len; i++)
    if (!csel_wire_equal (g_ptr_array_index (self->wires, i), g_ptr_array_index (other->wires, i)))
      return FALSE;

  return TRUE;
}

guint
csel_wiring_plan_get_n_wires (CselWiringPlan *self)
{
  g_return_val_if_fail (CSEL_IS_WIRING_PLAN (self), 0);

  return self->wires->len;
}

/**
 * csel_wiring_plan_get_wire:
 * @self: a plan
 * @index: which wire
 *
 * Returns: (transfer none): the wire, until it is changed
 */
const CselWire *
csel_wiring_plan_get_wire (CselWiringPlan *self,
                           guint           index)
{
  g_return_val_if_fail (CSEL_IS_WIRING_PLAN (self), NULL);
  g_return_val_if_fail (index < self->wires->len, NULL);

  return g_ptr_array_index (self->wires, index);
}

/**
 * csel_wiring_plan_set_wire:
 * @self: a plan
 * @index: which wire
 * @wire: what it is now, copied
 */
void
csel_wiring_plan_set_wire (CselWiringPlan *self,
                           guint           index,
                           const CselWire *wire)
{
  g_return_if_fail (CSEL_IS_WIRING_PLAN (self));
  g_return_if_fail (index < self->wires->len);

  if (csel_wire_equal (g_ptr_array_index (self->wires, index), wire))
    return;

  csel_wire_free (g_ptr_array_index (self->wires, index));
  g_ptr_array_index (self->wires, index) = csel_wire_copy (wire);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_wiring_plan_add_wire:
 * @self: a plan
 * @wire: one more wire, copied
 */
void
csel_wiring_plan_add_wire (CselWiringPlan *self,
                           const CselWire *wire)
{
  g_return_if_fail (CSEL_IS_WIRING_PLAN (self));

  g_ptr_array_add (self->wires, csel_wire_copy (wire));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_wiring_plan_prepare_all:
 * @self: a plan
 * @like: a wire, which may be one of the plan
 *
 * Gives every wire the conductor, preparation, ferrule and destination of @like.
 */
void
csel_wiring_plan_prepare_all (CselWiringPlan *self,
                              const CselWire *like)
{
  g_return_if_fail (CSEL_IS_WIRING_PLAN (self));

  for (guint i = 0; i < self->wires->len; i++)
    csel_wire_prepare_like (g_ptr_array_index (self->wires, i), like);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
csel_wiring_plan_get_connectors (CselWiringPlan *self)
{
  g_return_val_if_fail (CSEL_IS_WIRING_PLAN (self), 0);

  return self->connectors;
}

/**
 * csel_wiring_plan_set_connectors:
 * @self: a plan
 * @connectors: how many connectors are wired like this
 */
void
csel_wiring_plan_set_connectors (CselWiringPlan *self,
                                 guint           connectors)
{
  g_return_if_fail (CSEL_IS_WIRING_PLAN (self));

  if (self->connectors == connectors)
    return;

  self->connectors = connectors;
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
csel_wiring_plan_get_spare (CselWiringPlan *self)
{
  g_return_val_if_fail (CSEL_IS_WIRING_PLAN (self), 0);

  return self->spare;
}

/**
 * csel_wiring_plan_set_spare:
 * @self: a plan
 * @percent: how many ferrules more than are needed, up to #CSEL_MAX_SPARE
 */
void
csel_wiring_plan_set_spare (CselWiringPlan *self,
                            guint           percent)
{
  g_return_if_fail (CSEL_IS_WIRING_PLAN (self));

  if (self->spare == percent)
    return;

  self->spare = percent;
  g_signal_emit (self, signals[CHANGED], 0);
}
