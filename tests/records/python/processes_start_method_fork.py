import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


if __name__ == '__main__':
    multiprocessing.set_start_method('fork')
    print(multiprocessing.get_start_method(), multiprocessing.get_context('fork').get_start_method())
    with ProcessPoolExecutor(max_workers=2, mp_context=multiprocessing.get_context('fork')) as pool:
        print(list(pool.map(square, range(4))))
    try:
        multiprocessing.get_context('thread')
    except ValueError as error:
        print(error)
