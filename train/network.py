"""The network of src/strip/body_model.cc, to be trained. Shapes are those of src/strip/body_weights.h."""
import jax
import jax.numpy as jnp
import numpy as np

VOCABULARY, WORD, PHRASE, STATE, MEMORY = 8192, 8, 4, 32, 16
MOST_DEVIATIONS = 4.0


def new(key, numbers):
    keys = iter(jax.random.split(key, 16))

    def matrix(*shape, gain=1.0):
        return gain * jax.random.normal(next(keys), shape) / np.sqrt(shape[-2])

    def layer():
        return {'gate': matrix(2, STATE, MEMORY, gain=0.5),
                'gate_bias': jnp.tile(jnp.linspace(-1.8, 1.0, MEMORY), (2, 1)),  # memories from long to short
                'candidate': matrix(2, STATE, MEMORY), 'candidate_bias': jnp.zeros((2, MEMORY)),
                'joined': matrix(STATE + 2 * MEMORY, STATE), 'joined_bias': jnp.zeros(STATE)}

    return {'words': 0.1 * jax.random.normal(next(keys), (VOCABULARY, WORD)),
            'phrases': 0.1 * jax.random.normal(next(keys), (3, VOCABULARY, PHRASE)),
            'input': matrix(numbers + WORD + 3 * PHRASE, STATE), 'input_bias': jnp.zeros(STATE),
            'layers': [layer(), layer()], 'out': matrix(1, STATE)[0], 'out_bias': jnp.zeros(())}


def dropped(key, x, rate):
    return x * jax.random.bernoulli(key, 1 - rate, x.shape) / (1 - rate)


def carry(x, present, layer, way):
    gate = jnp.clip(0.25 * (x @ layer['gate'][way] + layer['gate_bias'][way]) + 0.5, 0, 1) * present[..., None]
    candidate = x @ layer['candidate'][way] + layer['candidate_bias'][way]

    def step(memory, line):
        open_, new_ = line
        memory = (1 - open_) * memory + open_ * new_
        return memory, memory

    lines = (gate.swapaxes(0, 1), candidate.swapaxes(0, 1))
    _, memories = jax.lax.scan(step, jnp.zeros((x.shape[0], MEMORY)), lines)
    return memories.swapaxes(0, 1)


def hear(x, present, layer):
    down = carry(x, present, layer, 0)
    up = carry(x[:, ::-1], present[:, ::-1], layer, 1)[:, ::-1]
    return jax.nn.relu(jnp.concatenate([x, down, up], -1) @ layer['joined'] + layer['joined_bias'])


def scores(model, numbers, words, present, key=None, drop=0.3, deaf=0.15):
    """Log-odds of each line. pages × lines × …; `numbers` are standardised; with a key, dropout is on, and a share
    `deaf` of the pages has no words, so that languages the sets lack are read by their looks."""
    hashes, phrases = words[..., :-3], words[..., -3:]
    known = hashes > 0
    if key is not None:
        keys = jax.random.split(key, 5)
        known &= jax.random.bernoulli(keys[0], 0.85, known.shape)
    total = (model['words'][hashes] * known[..., None]).sum(2)
    parts = [total / jnp.sqrt(known.sum(2, keepdims=True) + 1.0)]
    for i in range(3):
        parts.append(model['phrases'][i][phrases[..., i]] * (phrases[..., i] > 0)[..., None])
    said = jnp.concatenate(parts, -1)
    if key is not None:
        said = dropped(keys[1], said, drop) * jax.random.bernoulli(keys[4], 1 - deaf, (said.shape[0], 1, 1))
    x = jax.nn.relu(jnp.concatenate([numbers, said], -1) @ model['input'] + model['input_bias'])
    for i, layer in enumerate(model['layers']):
        if key is not None:
            x = dropped(keys[2 + i], x, drop / 2)
        x = hear(x, present, layer)
    return x @ model['out'] + model['out_bias']
